# Threads add to one number, one after the other.

from threading import Thread, Lock

THREADS = 2
ROUNDS = 1

x = 0
lock = Lock()


def add():
    global x
    for _ in range(ROUNDS):
        with lock:
            x += 1


if __name__ == "__main__":
    threads = [Thread(target=add) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
