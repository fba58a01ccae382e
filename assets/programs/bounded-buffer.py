# A shelf with little room
# A baker fills a small shelf and customers empty it, each waiting when it must.
#
# A condition is a lock with a waiting room. `wait` gives the lock back and
# sleeps until somebody calls `notify_all`; then it takes the lock again. It
# stands in a `while` loop because somebody else may have been quicker.

from threading import Thread, Condition

CUSTOMERS = 2  # 1 to 16
LOAVES_EACH = 2
ROOM = 2

shelf = []
changed = Condition()


def bake():
    for loaf in range(CUSTOMERS * LOAVES_EACH):
        with changed:
            while len(shelf) == ROOM:
                changed.wait()         # the shelf is full
            shelf.append(loaf)
            changed.notify_all()


def buy(name):
    for _ in range(LOAVES_EACH):
        with changed:
            while len(shelf) == 0:
                changed.wait()         # the shelf is empty
            print(name, "gets loaf", shelf.pop(0))
            changed.notify_all()


if __name__ == "__main__":
    threads = [Thread(target=bake, name="baker")]
    for number in range(CUSTOMERS):
        name = f"c{number + 1}"
        threads.append(Thread(target=buy, args=(name,), name=name))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("Left on the shelf:", len(shelf))
