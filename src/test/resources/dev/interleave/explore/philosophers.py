# Philosophers with one fork between each two of them.

from threading import Thread, Lock

PHILOSOPHERS = 3
LEFT_HANDED = 0  # how many of them reach the other way
MEALS = 1

forks = [Lock() for _ in range(PHILOSOPHERS)]


def dine(seat):
    first, second = seat, (seat + 1) % PHILOSOPHERS
    if seat < LEFT_HANDED:
        first, second = second, first
    for _ in range(MEALS):
        with forks[first]:
            with forks[second]:
                pass


if __name__ == "__main__":
    guests = [Thread(target=dine, args=(seat,)) for seat in range(PHILOSOPHERS)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
