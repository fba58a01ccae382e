# Threads add to one number without a lock.

from threading import Thread

THREADS = 2
ROUNDS = 1

x = 0


def add():
    global x
    for _ in range(ROUNDS):
        x += 1


if __name__ == "__main__":
    threads = [Thread(target=add) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
