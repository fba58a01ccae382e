a = [0, 1, 2, 3, 4, 5]
print(a[2:], a[:2], a[1:5:2], a[::-2], a[-2:], a[10:], a[5:1:-1], a[:-1])
a[1:3] = [9, 9, 9]
print(a)
a[:] = [1]
print(a)
start, stop = 1, 3
print("abcdef"[start:stop], (1, 2, 3, 4)[start:], range(10)[2:5])
