print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 == 2 != 3)


def show(x):
    print("see", x)
    return x


print(show(1) < show(5) < show(3) < show(9))
print(show(2) == show(2) in [show(2), 3])
print(1 == "1", None is None, [] is [], None == 0, "a" != "b", not 1 == 2)
print((1 < 2) < 3, 1 < 2 and 2 < 3, 1 in [1] in [[1]])
