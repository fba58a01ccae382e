"""Module text."""


def f():
    "A text."
    1
    None
    ...


print(f())
...
x: int
y: int = 4
print(y)
