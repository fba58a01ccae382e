total = (1 +
         2 +  # a comment inside
         3)
print(total)
values = [
    1,
    2,

    3,
]
print(values)
long = 1 + \
    2
print(long)
if (total > 1
        and long > 1):
    print("joined")
x = 1; y = 2; print(x, y)
if x: print("one line"); print("two")
for i in range(2): print(i)
while False: pass
else: print("else")


def f(): return 5


print(f(
    ))
