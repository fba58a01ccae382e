/* N processes add 1 to x K times each, as read and write. */
#ifndef N
#define N 3
#endif
#ifndef K
#define K 10
#endif
byte x = 0;

active [N] proctype adder() {
  byte i = 0, temporary = 0;
  do
  :: i < K ->
     temporary = x;
     d_step { x = temporary + 1; i++; temporary = 0 }
  :: else -> break
  od
}
