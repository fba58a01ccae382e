square = lambda x: x * x
print(square(4), (lambda: 7)(), (lambda a, b=3: a + b)(1))
print(sorted(["bb", "a", "ccc"], key=lambda s: len(s)))
compose = lambda f, g: lambda x: f(g(x))
print(compose(square, lambda x: x + 1)(2))
table = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
print(table["add"](2, 3), table["mul"](2, 3))
