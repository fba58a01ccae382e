from threading import Thread, Lock


def main():
    count = 0
    lock = Lock()

    def work():
        nonlocal count
        for _ in range(3):
            with lock:
                count += 1

    threads = [Thread(target=work) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return count


print(main())
