/// Trace files: a run is written down as a whole and read back without whatever ran it. May use
/// `trace` only.
package dev.interleave.exchange;
