def attempt(value):
    try:
        a, b = value
        print(a, b)
    except (ValueError, TypeError) as error:
        print(error)


attempt((1, 2))
attempt("xy")
attempt([1, 2, 3])
attempt([1])
attempt(5)
attempt({"k": 1, "l": 2})
attempt(range(2))
attempt([])
