list_ = [1]
len = 5
print(len)


def sum(a, b):
    return a * b


print(sum(3, 4))
max = lambda values: 0
print(max([1, 2]))
