# Peterson's algorithm: two threads take turns without any lock.
# G. L. Peterson, "Myths about the mutual exclusion problem", 1981.

from threading import Thread

wants = [False, False]
turn = 0
x = 0


def add(me):
    global turn, x
    other = 1 - me
    wants[me] = True
    turn = other
    while wants[other] and turn == other:
        pass
    x += 1
    wants[me] = False


if __name__ == "__main__":
    threads = [Thread(target=add, args=(me,)) for me in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
