from threading import Lock

a = Lock()
b = Lock()
with a, b:
    print(a.locked(), b.locked())
print(a.locked(), b.locked())
with (a, b):
    print("both")


def early():
    with a:
        for i in range(3):
            with b:
                if i == 1:
                    return i


print(early(), a.locked(), b.locked())
try:
    with a:
        raise ValueError("inside")
except ValueError as error:
    print(error, a.locked())
for i in range(3):
    with a:
        if i == 1:
            break
print(a.locked())
with a as got:
    print(got, a.locked())
for i in range(2):
    with a:
        continue
print(a.locked(), a.acquire(), a.locked())
a.release()
try:
    a.release()
except RuntimeError as error:
    print(error)
