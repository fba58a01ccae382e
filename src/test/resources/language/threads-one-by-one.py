from threading import Thread, current_thread

results = []


def work(n):
    results.append((current_thread().name, n * n))


for i in range(3):
    t = Thread(target=work, args=(i,), name=f"worker-{i}")
    t.start()
    t.join()
print(results)
t = Thread(target=lambda: print("lambda runs"))
print(t.is_alive())
t.start()
t.join()
print(t.is_alive(), t.daemon, current_thread().name)
