def returns():
    try:
        return "try"
    finally:
        print("finally of returns")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")
    return i


def nested():
    for i in range(2):
        try:
            try:
                return i
            finally:
                print("inner")
        finally:
            print("outer")


def swallow():
    while True:
        try:
            raise ValueError("gone")
        finally:
            break
    return "swallowed"


def value():
    x = 1
    try:
        return x
    finally:
        x = 2


def deep():
    for i in range(3):
        for j in range(3):
            try:
                if j == 1:
                    break
                if i == 2:
                    return (i, j)
            finally:
                print(i, j)


def in_handler():
    try:
        1 // 0
    except ZeroDivisionError:
        try:
            return "handled"
        finally:
            print("after")
    finally:
        print("last")


def both():
    try:
        try:
            return "a"
        finally:
            for i in range(2):
                try:
                    return "b"
                finally:
                    break
    finally:
        print("both")


print(returns(), overrides(), loop(), nested(), swallow(), value(), deep(), in_handler(), both())
