def add(a, b=2, c=3):
    """Adds."""
    return a + b + c


print(add(1), add(1, 1), add(1, c=10), add(a=5, b=5, c=5), add(1, b=1, c=1))


def nothing():
    pass


def early(x):
    if x:
        return "yes"
    print("falls through")


print(nothing(), early(1), early(0))


def outer(n):
    def inner(m):
        return n * m
    return inner


double = outer(2)
print(double(4), outer(3)(5))


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


print(fact(5), fact(30))


def swap(pair):
    a, b = pair
    return b, a


print(swap((1, 2)))


def annotated(x: int, y: str = "z") -> str:
    n: int = x
    return y * n


print(annotated(3))
f = add
print(f(1, 1, 1))
