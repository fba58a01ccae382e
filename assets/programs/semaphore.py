# Two places, many cars
# A semaphore lets two cars into the garage at a time; the others queue up.
#
# A semaphore is a counter that never falls below zero. `with places` takes one
# off it, or waits until there is one to take, and gives it back at the end.

from threading import Thread, Semaphore
import time

CARS = 4  # 1 to 32

places = Semaphore(2)


def park(name):
    with places:
        print(name, "drives in")
        time.sleep(0.01)
        print(name, "drives out")


if __name__ == "__main__":
    cars = []
    for number in range(CARS):
        name = f"car{number + 1}"
        car = Thread(target=park, args=(name,), name=name)
        cars.append(car)
        car.start()
    for car in cars:
        car.join()
    print("The garage is empty")
