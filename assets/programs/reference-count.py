# What the GIL protects
# Two threads take and drop references to one object while its count is kept.
#
# CPython counts the references to every object and frees it at zero. Each
# change of the count is a read and a write. The lock stands for the GIL, which
# keeps threads apart; switch it off to see what would happen without.

from threading import Thread, Lock

THREADS = 2  # 1 to 8

count = 1                  # the main thread has one reference
freed = False
gil = Lock()


def take():
    global count
    with gil:
        count += 1


def drop():
    global count, freed
    with gil:
        count -= 1
        if count == 0:
            freed = True   # nobody refers to it: give its memory back


def use():
    take()
    drop()


if __name__ == "__main__":
    threads = []
    for number in range(THREADS):
        thread = Thread(target=use, name=f"t{number + 1}")
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()

    # Only the main thread's own reference is left: the count should be 1.
    print("References:", count, "Freed:", freed)
