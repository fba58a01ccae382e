print([x * 2 for x in range(5)], [x for x in range(10) if x % 2 if x > 3])
print([(a, b) for a in range(3) for b in "xy" if a])
print([[j for j in range(i)] for i in range(4)])
x = "outer"
print([x for x in range(2)], x)
print([a + b for a, b in [(1, 2), (3, 4)]])
n = 3
print([n * i for i in range(n)])


def inside(n):
    x = "local"
    result = [x for x in range(n)]
    return result, x


print(inside(2))
print([y for x in [[1, 2], [3]] for y in x], sum([i for i in range(5)]))
print(sum(i * i for i in range(4)), max(len(w) for w in ["a", "bcd"]), ", ".join(str(i) for i in range(3)))
print(sorted(-i for i in range(3)), list(i for i in "ab"), tuple(i for i in range(2)))
print([f"{i}:{c}" for i, c in enumerate("ab")], [0 for _ in range(2)])
