def fib(n):
    a, b = 0, 1
    result = []
    while len(result) < n:
        result.append(a)
        a, b = b, a + b
    return result


print(fib(15))


def fib2(n):
    if n < 2:
        return n
    return fib2(n - 1) + fib2(n - 2)


print(fib2(12))
