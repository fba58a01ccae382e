# A process copies, a thread shares
# Two processes and two threads add to the same global variable.
#
# When a process starts it gets a copy of everything the program has so far.
# What it changes is its own copy: the main program never sees it. Threads work
# on one and the same variable.

from multiprocessing import Process
from threading import Thread

WORKERS = 2  # 1 to 8

total = 0


def add_ten(name):
    global total
    total += 10
    print(name, "sees", total)


if __name__ == "__main__":
    processes = []
    for number in range(WORKERS):
        process = Process(target=add_ten, args=(f"process {number + 1}",))
        process.start()
        processes.append(process)
    for process in processes:
        process.join()
    print("After the processes:", total)

    threads = []
    for number in range(WORKERS):
        thread = Thread(target=add_ten, args=(f"thread {number + 1}",))
        thread.start()
        thread.join()          # one after the other, so that nothing is lost
    print("After the threads:", total)
