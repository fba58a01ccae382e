# A race for one value
# Threads add one to the same value, and a lock makes them take turns.
#
# Switch the lock off: both threads now read the old value before either has
# written, so the second write wipes out the first and one update is lost.

from threading import Thread, Lock
import time

THREADS = 2  # 1 to 64

db_val = 0
lock = Lock()


def increase():
    global db_val
    with lock:                 # only one thread at a time gets past this line
        local_val = db_val     # read: take the value out
        local_val += 1         # work on this thread's own copy
        time.sleep(0.01)       # the work takes a while
        db_val = local_val     # write: put the result back


if __name__ == "__main__":
    print("Start:", db_val)

    threads = []
    for number in range(THREADS):
        thread = Thread(target=increase, name=f"t{number + 1}")
        threads.append(thread)
        thread.start()

    for thread in threads:
        thread.join()          # wait until this thread has ended

    print("End:", db_val, "of", THREADS)
