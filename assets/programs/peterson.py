# Taking turns without a lock
# Two threads keep each other out with nothing but two flags and a turn.
#
# This is Peterson's algorithm of 1981: say that you want to go in, let the
# other one go first, and wait while it wants to and it is its turn. Explore it:
# no interleaving loses an update. Then swap the two lines "say it" and "after
# you", and explore again.

from threading import Thread

ROUNDS = 1  # 1 to 5

wants = [False, False]
turn = 0
x = 0


def count(me):
    global turn, x
    other = 1 - me
    for _ in range(ROUNDS):
        wants[me] = True                       # say it
        turn = other                           # after you
        while wants[other] and turn == other:
            pass                               # busy waiting
        x += 1                                 # only one at a time is here
        wants[me] = False


if __name__ == "__main__":
    t1 = Thread(target=count, args=(0,), name="t1")
    t2 = Thread(target=count, args=(1,), name="t2")
    t1.start()
    t2.start()
    t1.join()
    t2.join()
    print("Counted", x, "of", 2 * ROUNDS)
