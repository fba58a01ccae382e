t = 1, 2
u = (3,)
e = ()
print(t, u, e, t + u, t * 2, t[0], t[-1], len(t), (1), (1, 2) == t, (1, 2) < (1, 3))
a, b = t
a, b = b, a
print(a, b)
(c, d), [f, g] = (1, 2), (3, 4)
print(c, d, f, g)
x = y = z = 0
print(x, y, z)
for i, (j, k) in [(1, (2, 3)), (4, (5, 6))]:
    print(i, j, k)
print((1, "a", None, True, 2.5), tuple([1, 2]), tuple("ab"))
