def say(x):
    print(x, end=" ")
    return x


def three(a, b, c):
    return a, b, c


print(three(say(1), c=say(2), b=say(3)))
print([say(1), say(2)], (say(3), say(4)))
i = 0
a = [5, 6]
i, a[i] = 1, 9
print(i, a)
print(say(1) if say(2) else say(3))
x = [say(0)][say(0)]
