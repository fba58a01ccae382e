def collect(x, into=[]):
    into.append(x)
    return into


print(collect(1))
print(collect(2))
print(collect(3, []))
print(collect(4))
n = 5


def later(x=n):
    return x


n = 6
print(later())
