/// Threads that add to one field, the real thing; and what every run of threads needs: to be
/// switched, interrupted, watched and ended. May use `live.record` and `live.run`.
package dev.interleave.live.thread;
