# The dining philosophers
# Philosophers share the forks between their plates, and each needs two to eat.
#
# If everyone takes the left fork first, all may hold one fork and wait for
# ever. Here everyone takes the fork with the lower number first, so somebody
# can always eat. Set ORDERED to False to see them starve.

from threading import Thread, Lock
import time

PHILOSOPHERS = 3  # 2 to 16
ORDERED = True

forks = [Lock() for _ in range(PHILOSOPHERS)]


def dine(seat):
    left = seat
    right = (seat + 1) % PHILOSOPHERS
    first, second = left, right
    if ORDERED:
        first, second = min(left, right), max(left, right)

    with forks[first]:
        time.sleep(0.01)       # reaches for the other fork
        with forks[second]:
            print(f"Philosopher {seat + 1} eats")


if __name__ == "__main__":
    guests = []
    for seat in range(PHILOSOPHERS):
        guest = Thread(target=dine, args=(seat,), name=f"p{seat + 1}")
        guests.append(guest)
        guest.start()
    for guest in guests:
        guest.join()
    print("Everyone has eaten")
