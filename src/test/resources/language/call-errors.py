def f(a, b=2):
    return a


def none():
    pass


def attempt(g):
    try:
        g()
    except TypeError as error:
        print(error)


attempt(lambda: f())
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(1, a=1))
attempt(lambda: f(1, c=1))
attempt(lambda: none(1))


def three(a, b, c):
    pass


attempt(lambda: three())
attempt(lambda: three(1))
attempt(lambda: three(b=1))
