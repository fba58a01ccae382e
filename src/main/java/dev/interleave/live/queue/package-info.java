/// Workers that take tasks off a queue, the real thing. May use `live.thread`, whose runs these
/// are, `live.record` and `live.run`.
package dev.interleave.live.queue;
