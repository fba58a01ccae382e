# Processes and shared memory
# Two processes add to one shared number, two others to a shared array.
#
# A process has memory of its own; only a `Value` or an `Array` is seen by all.
# `+= 1` on them is a read and a write, as in threads. Switch the lock off and
# compare the numbers at the end with what they should be.

from multiprocessing import Process, Value, Array, Lock
import time

ROUNDS = 2  # 1 to 100


def add_to_number(number, lock):
    for _ in range(ROUNDS):
        time.sleep(0.01)
        with lock:
            number.value += 1


def add_to_array(numbers, lock):
    for _ in range(ROUNDS):
        time.sleep(0.01)
        with lock:
            for i in range(len(numbers)):
                numbers[i] += 1


if __name__ == "__main__":
    lock = Lock()
    number = Value("i", 0)
    numbers = Array("d", [0.0, 100.0, 200.0])

    p1 = Process(target=add_to_number, args=(number, lock))
    p2 = Process(target=add_to_number, args=(number, lock))
    p3 = Process(target=add_to_array, args=(numbers, lock))
    p4 = Process(target=add_to_array, args=(numbers, lock))

    processes = [p1, p2, p3, p4]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    print("Number:", number.value, "of", 2 * ROUNDS)
    print("Array:", numbers[:])
