import threading

print(threading.current_thread().name)
t = 5
t.start()
