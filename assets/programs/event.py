# Ready, steady, go
# Runners wait for one signal and then all start at once.
#
# An event is a flag that is down at first. `wait` returns once the flag is up,
# and `set` raises it for everybody, also for those who come later.

from threading import Thread, Event
import time

RUNNERS = 3  # 1 to 32

signal = Event()


def run(name):
    print(name, "is ready")
    signal.wait()
    print(name, "runs")


if __name__ == "__main__":
    runners = []
    for number in range(RUNNERS):
        name = f"r{number + 1}"
        runner = Thread(target=run, args=(name,), name=name)
        runners.append(runner)
        runner.start()

    time.sleep(0.01)
    print("Go!")
    signal.set()

    for runner in runners:
        runner.join()
