print(1 and 2, 0 and 2, 1 or 2, 0 or 2, None or "x", "" or [] or {} or 0)
print(not 0, not "a", not not [], not None)


def loud(x):
    print("loud", x)
    return x


print(loud(0) and loud(1) or loud(2))
print(loud(1) if loud(0) else loud(3))
print("yes" if [0] else "no", 1 if 0 else 2 if 0 else 3)
x = loud(5) or loud(6)
print(x and x > 3)
