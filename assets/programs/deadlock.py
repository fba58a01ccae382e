# Two locks, and nobody moves
# Two threads take the same two locks in opposite order and wait for each other.
#
# Each holds the lock the other one needs, and neither lets go: a deadlock. It
# is gone as soon as both take the locks in the same order. Swap the two `with`
# lines in `to_savings` and run again.

from threading import Thread, Lock
import time

checking = 100
savings = 100
checking_lock = Lock()
savings_lock = Lock()


def to_savings(amount):
    global checking, savings
    with checking_lock:
        time.sleep(0.01)       # time enough for the other thread to begin
        with savings_lock:
            checking -= amount
            savings += amount


def to_checking(amount):
    global checking, savings
    with savings_lock:
        time.sleep(0.01)
        with checking_lock:
            savings -= amount
            checking += amount


if __name__ == "__main__":
    t1 = Thread(target=to_savings, args=(30,))
    t2 = Thread(target=to_checking, args=(50,))
    t1.start()
    t2.start()
    t1.join()
    t2.join()
    print("Checking:", checking, "Savings:", savings)
