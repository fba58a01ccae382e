# Wait for the slowest
# Hikers meet at every hut, and nobody goes on before all have arrived.
#
# A barrier holds everyone who calls `wait` until as many have come as it was
# made for, and then lets all of them go at once.

from threading import Thread, Barrier
import time

HIKERS = 3  # 1 to 32
HUTS = 2

hut = Barrier(HIKERS)


def hike(number):
    for stage in range(HUTS):
        time.sleep(0.01 * number)      # each has a pace of their own
        print(f"Hiker {number} reaches hut {stage + 1}")
        hut.wait()


if __name__ == "__main__":
    hikers = []
    for number in range(1, HIKERS + 1):
        hiker = Thread(target=hike, args=(number,), name=f"h{number}")
        hikers.append(hiker)
        hiker.start()
    for hiker in hikers:
        hiker.join()
    print("All are home")
