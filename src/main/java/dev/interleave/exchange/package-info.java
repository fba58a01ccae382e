/// Trace files: a run is written down as a whole and read back without whatever ran it. May use
/// `trace`, and `file` to write.
package dev.interleave.exchange;
