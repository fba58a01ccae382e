# Workers and a queue
# Workers take tasks from a queue until all of them are done.
#
# Each worker loops for ever and simply waits while the queue is empty. `join`
# waits until `task_done` was called for every task, and because the workers
# are daemons they end when the main thread does.

from threading import Thread, Lock, current_thread
from queue import Queue
import time

WORKERS = 3  # 1 to 64
TASKS = 6


def work(tasks, lock):
    while True:
        task = tasks.get()     # waits while the queue is empty
        time.sleep(0.01)       # do the task
        with lock:             # keeps two lines from being mixed up
            print(current_thread().name, "did task", task)
        tasks.task_done()      # one task less to wait for


if __name__ == "__main__":
    tasks = Queue()
    lock = Lock()

    for number in range(WORKERS):
        worker = Thread(
            target=work, args=(tasks, lock), name=f"w{number + 1}", daemon=True
        )
        worker.start()

    for task in range(TASKS):
        tasks.put(task)

    tasks.join()               # waits until every task is done
    print("All tasks are done")
