def forever(n):
    return forever(n + 1)


try:
    forever(0)
except Exception as error:
    print(type(error).__name__)
