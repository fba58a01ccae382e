from queue import Queue, Empty, Full, LifoQueue, PriorityQueue

q = Queue(maxsize=2)
q.put(1)
q.put(2)
print(q.qsize(), q.full(), q.empty())
try:
    q.put_nowait(3)
except Full:
    print("full")
print(q.get(), q.get())
try:
    q.get(block=False)
except Empty:
    print("empty")
stack = LifoQueue()
stack.put("a")
stack.put("b")
print(stack.get(), stack.get())
heap = PriorityQueue()
for n in [3, 1, 2]:
    heap.put((n, str(n)))
print(heap.get(), heap.get(), heap.get())
