def change(items):
    items.append(1)
    items = [9]
    return items


a = []
print(change(a), a)
b = [[]] * 2
b[0].append(1)
print(b)
c = a
c = c + [2]
print(a, c)
d = {"x": a}
a.append(5)
print(d)
