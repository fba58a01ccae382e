print(range(5), range(1, 5), range(0, 10, 3), list(range(5, 0, -2)), len(range(0, 10, 3)))
print(3 in range(5), 7 in range(0, 10, 2), range(3)[1], range(3) == range(0, 3))
for i in range(2 ** 40, 2 ** 40 + 2):
    print(i)
