# Arithmetic against the clock
# The same sums are worked out by threads, then by processes, and timed.
#
# The threads of a process share one GIL, so only one of them runs Python at a
# time. Every process has a GIL of its own. Switch the GIL off and run again.

from multiprocessing import Process
from threading import Thread
import time

WORKERS = 2  # 1 to 4
SUMS = 20_000


def work():
    total = 0
    for i in range(SUMS):
        total += i * i         # nothing but arithmetic


def timed(kind):
    begin = time.perf_counter()
    workers = [kind(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return time.perf_counter() - begin


if __name__ == "__main__":
    threads = timed(Thread)
    processes = timed(Process)
    print(f"Threads: {threads * 1000:.0f} ms")
    print(f"Processes: {processes * 1000:.0f} ms")
    faster = "threads" if threads < processes else "processes"
    print("Faster:", faster)
