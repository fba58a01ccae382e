count = 0


def bump():
    global count
    count += 1
    return count


def read():
    return count


def shadow():
    count = 100
    return count


bump()
bump()
print(count, read(), shadow(), count)


def make():
    global made
    made = "here"


make()
print(made)
