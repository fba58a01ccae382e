import threading

x = 0

def add():
    global x
    for i in range(10):
        x += 1

a = threading.Thread(target=add)
b = threading.Thread(target=add)
c = threading.Thread(target=add)
a.start()
b.start()
c.start()
a.join()
b.join()
c.join()
