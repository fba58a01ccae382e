def counter():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return n

    return bump


a = counter()
b = counter()
print(a(), a(), b(), a())


def make_all():
    return [lambda: i for i in range(3)]


print([f() for f in make_all()])


def late():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return [f() for f in functions]


print(late())


def bound():
    return [lambda i=i: i for i in range(3)]


print([f() for f in bound()])


def deep():
    x = 1

    def middle():
        def inner():
            nonlocal x
            x += 10
            return x
        return inner
    inner = middle()
    inner()
    return x, inner()


print(deep())


def param(p):
    def change():
        nonlocal p
        p *= 2
    change()
    return p


print(param(21))
rounds = []
for r in range(2):
    rounds.append([lambda: (r, c) for c in range(2)])
print([f() for row in rounds for f in row])


def renewed():
    out = []
    for r in range(2):
        out.append([lambda: c for c in range(r + 1)])
    return [[f() for f in row] for row in out]


print(renewed())
