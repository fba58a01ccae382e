/// One program and one schedule, with the locks off and with them on: both runs, the first step at
/// which they part, and one clock for both films. May use `analyse`, `picture`, `simulate` and
/// `trace`.
package dev.interleave.compare;
