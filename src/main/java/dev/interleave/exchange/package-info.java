/// Trace files: a run is written down as a whole and read back without whatever ran it, and handed
/// to other programs in forms of theirs. May use `trace`, and `file` to write.
package dev.interleave.exchange;
