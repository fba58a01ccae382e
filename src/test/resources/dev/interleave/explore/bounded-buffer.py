# One producer, two consumers, and room for one item.

from threading import Thread, Condition

items = []
changed = Condition()


def produce():
    for item in range(2):
        with changed:
            while len(items) == 1:
                changed.wait()
            items.append(item)
            changed.notify_all()


def consume():
    with changed:
        while len(items) == 0:
            changed.wait()
        items.pop()
        changed.notify_all()


if __name__ == "__main__":
    threads = [Thread(target=produce), Thread(target=consume), Thread(target=consume)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
