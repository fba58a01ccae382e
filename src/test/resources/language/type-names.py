for value in [1, 1.5, "s", [], (), {}, None, True, range(2)]:
    print(type(value).__name__)
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), isinstance([], list))
print(type(1) == int, type("") is str)
