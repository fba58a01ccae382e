x = 5
x += 2
x -= 1
x *= 3
x //= 2
x **= 2
x %= 50
x <<= 2
x >>= 1
x |= 1
x &= 255
x ^= 3
print(x)
y = 10
y /= 4
print(y)
s = "a"
s += "b"
s *= 2
print(s)


def index():
    print("index once")
    return 0


a = [1, 2]
a[index()] += 10
print(a)
d = {"k": [1]}
d["k"] += [2]
print(d)
t = (1,)
t += (2,)
print(t)
