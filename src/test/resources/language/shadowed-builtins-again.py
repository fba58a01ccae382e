def print_twice(x):
    print(x)
    print(x)


print_twice("hi")
sum = 0
for i in range(4):
    sum += i
print(sum)


def id(x):
    return x


print(id(3))
