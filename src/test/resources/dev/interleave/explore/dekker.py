# Dekker's algorithm, the first that kept two threads apart without any lock.
# E. W. Dijkstra, "Cooperating sequential processes", 1965.

from threading import Thread

wants = [False, False]
turn = 0
x = 0


def add(me):
    global turn, x
    other = 1 - me
    wants[me] = True
    while wants[other]:
        if turn == other:
            wants[me] = False
            while turn == other:
                pass
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
