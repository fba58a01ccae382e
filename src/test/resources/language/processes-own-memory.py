from multiprocessing import Process, Value

n = 1
shared = Value("i", 5)


def child(value):
    global n
    n = 99
    value.value += n


if __name__ == "__main__":
    p = Process(target=child, args=(shared,))
    p.start()
    p.join()
    print(n, shared.value, p.exitcode, p.is_alive())
