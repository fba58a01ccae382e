for i, c in enumerate("abc"):
    print(i, c)
for i, c in enumerate(["x", "y"], 1):
    print(i, c)
for a, b in zip([1, 2, 3], "ab"):
    print(a, b)
for x in reversed([1, 2, 3]):
    print(x, end=" ")
print()
print(list(enumerate("ab")), list(zip([1], [2], [3])), list(reversed(range(3))))
print(any([0, 1]), all([1, 0]), any([]), all([]), divmod(17, 5), divmod(-17, 5), pow(2, 10), pow(3, 4, 5))
print(sorted("banana"), sorted([3, 1, 2], key=lambda v: -v), max([1, 5, 3], key=lambda v: -v), min("b", "a"))
print(chr(97), ord("a"), abs(-5), sum([1, 2], 10), round(3.14159, 2))
