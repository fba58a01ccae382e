def attempt(f):
    try:
        return f()
    except ZeroDivisionError as error:
        return f"zero: {error}"
    except (KeyError, IndexError) as error:
        return f"{type(error).__name__}: {error}"
    except ValueError:
        return "value"
    except Exception as error:
        return f"other: {type(error).__name__}: {error}"


print(attempt(lambda: 1 // 0))
print(attempt(lambda: 1 / 0))
print(attempt(lambda: 1 % 0))
print(attempt(lambda: {}["k"]))
print(attempt(lambda: [1][5]))
print(attempt(lambda: int("x")))
print(attempt(lambda: "a" + 1))
print(attempt(lambda: None.foo))
print(attempt(lambda: "fine"))
try:
    print("body")
except ValueError:
    print("never")
else:
    print("else")
finally:
    print("finally")
try:
    try:
        raise ValueError("inner")
    except KeyError:
        print("never")
    finally:
        print("cleanup")
except ValueError as error:
    print("outer", error, repr(error), error.args)
try:
    raise RuntimeError
except RuntimeError as error:
    print(repr(error), str(error) == "")
