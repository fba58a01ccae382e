for i in range(3):
    print(i, end=",")
else:
    print("done")
for i in range(10, 0, -3):
    if i == 4:
        break
    print(i)
else:
    print("never")
n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
    print(n)
else:
    print("never")
while n > 100:
    pass
else:
    print("else of while")
for i in []:
    pass
else:
    print("empty")
for a in range(3):
    for b in range(3):
        if b == a:
            break
        print(a, b)
    else:
        print("inner full", a)
for c in "xyz":
    print(c, end="")
print()
print(i if False else "kept", a, b)
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
print(items)
