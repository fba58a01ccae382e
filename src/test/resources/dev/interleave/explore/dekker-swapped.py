# Dekker's algorithm with a mistake: it looks first and says that it wants to go in afterwards.

from threading import Thread

wants = [False, False]
turn = 0
x = 0


def add(me):
    global turn, x
    other = 1 - me
    while wants[other]:
        if turn == other:
            wants[me] = False
            while turn == other:
                pass
            wants[me] = True
    wants[me] = True
    x += 1
    turn = other
    wants[me] = False


if __name__ == "__main__":
    threads = [Thread(target=add, args=(me,)) for me in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
