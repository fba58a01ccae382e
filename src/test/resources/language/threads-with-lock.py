from threading import Thread, Lock
import time

total = 0
lock = Lock()


def add(times):
    global total
    for _ in range(times):
        with lock:
            now = total
            time.sleep(0.001)
            total = now + 1


threads = [Thread(target=add, args=(5,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
