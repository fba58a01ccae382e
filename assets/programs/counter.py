# One line is two steps
# Two threads count up with the short line `x += 1`, and still lose counts.
#
# The line looks like one action but reads first and writes afterwards. Another
# thread may come in between. Run it in rounds with the random policy: how
# often is the result right, and which results can you get?

from threading import Thread

ROUNDS = 3  # 1 to 100

x = 0


def count():
    global x
    for _ in range(ROUNDS):
        x += 1                 # read x, then write x + 1


if __name__ == "__main__":
    t1 = Thread(target=count)
    t2 = Thread(target=count)
    t1.start()
    t2.start()
    t1.join()
    t2.join()
    print("Counted", x, "of", 2 * ROUNDS)
