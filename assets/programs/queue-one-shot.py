# Workers that stop too soon
# Ten workers take one task each and end, but twenty tasks wait for them.
#
# Nobody is left for the other ten tasks, so `join` waits for ever. There are
# two ways to mend it: as many workers as tasks (turn the number up to 20), or
# workers that come back for more, with `while True:` around the body of
# `work`, as in the program "Workers and a queue".

from threading import Thread, Lock, current_thread
from queue import Queue

WORKERS = 10  # 1 to 40
TASKS = 20


def work(tasks, lock):
    task = tasks.get()         # one task only: there is no loop
    with lock:
        print(current_thread().name, "did task", task)
    tasks.task_done()


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

    tasks.join()               # for ever, if there are more tasks than workers
    print("All tasks are done")
