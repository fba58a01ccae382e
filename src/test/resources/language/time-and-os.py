import os
import time
from time import sleep as pause

before = time.perf_counter()
pause(0.01)
print(time.perf_counter() - before >= 0.01, time.time() > 0)
print(os.cpu_count() >= 1, os.getpid() > 0)
