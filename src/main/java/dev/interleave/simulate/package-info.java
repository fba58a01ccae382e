/// Runs programs deterministically, on a virtual clock, one step at a time. May use `program` and
/// `trace`.
package dev.interleave.simulate;
