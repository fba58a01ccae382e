for value in [0, 1, 0.0, 0.5, "", "a", [], [0], (), (0,), {}, {0: 0}, None, True, False]:
    if value:
        print(repr(value), "is true")
    elif not value:
        print(repr(value), "is false")
print(bool([]), bool(3), int(True), str(False))
