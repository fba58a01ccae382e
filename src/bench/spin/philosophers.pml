/* N philosophers take the left fork, then the right one, eat, and put both back. */
#ifndef N
#define N 8
#endif
byte fork[N] = 0;

active [N] proctype philosopher() {
  atomic { fork[_pid] == 0 -> fork[_pid] = 1 }
  atomic { fork[(_pid + 1) % N] == 0 -> fork[(_pid + 1) % N] = 1 }
  fork[_pid] = 0;
  fork[(_pid + 1) % N] = 0
}
