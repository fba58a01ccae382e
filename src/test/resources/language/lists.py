a = [1, 2, 3]
b = a
b.append(4)
print(a, b, a is b, a == [1, 2, 3, 4], a + [5], [0] * 3, [])
a[0] = 10
a[-1] = 40
print(a, a[1:3], a[:], a[::-1], len(a), 2 in a, 99 not in a)
a += [5, 6]
print(b, b is a)
print(a.pop(), a.pop(0), a, a.index(3), a.count(3))
a.insert(1, 7)
a.remove(3)
a.extend((8, 9))
print(a, sorted(a), sorted(a, reverse=True), sum(a), min(a), max(a))
a.sort()
a.reverse()
print(a, a.copy() is a, list(range(5)), list("abc"))
nested = [[0] * 2 for _ in range(2)]
nested[0][1] = 5
print(nested, [1, [2, [3]]], [1, 2] < [1, 3], [1] < [1, 0])
a.clear()
print(a)
