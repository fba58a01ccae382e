x = 1


def f():
    print(x)
    x = 2


try:
    f()
except UnboundLocalError as error:
    print(error)


def g():
    if False:
        y = 1
    return y


try:
    g()
except NameError as error:
    print(type(error).__name__, error)
try:
    print(missing)
except NameError as error:
    print(error)
