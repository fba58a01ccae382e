def f():
    try:
        raise ValueError("first")
    except ValueError:
        print("note")
        raise


try:
    f()
except ValueError as error:
    print("again", error)
try:
    try:
        1 // 0
    except ZeroDivisionError as error:
        raise RuntimeError("wrapped") from error
except RuntimeError as error:
    print(error)
try:
    raise KeyError("k")
except LookupError as error:
    kept = error
    print(error)
try:
    raise kept
except KeyError as error:
    print("kept", error)
try:
    error
except NameError as problem:
    print(problem)


def scope():
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as e2:
        return str(e2)


print(scope())


def through():
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            raise KeyError("b")
    except KeyError:
        try:
            return e
        except UnboundLocalError:
            return "unbound too"


print(through())
