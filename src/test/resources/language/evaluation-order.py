def say(x):
    print(x, end=" ")
    return x


a = [0, 0, 0]
a[say(1)] = say(2)
print(a)
d = {say("k"): say("v")}
print(d)
print(say(1) + say(2) * say(3))
