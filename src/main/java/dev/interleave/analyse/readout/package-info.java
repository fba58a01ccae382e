/// A moment in words and numbers, row by row, as the inspector shows it and exports take it along.
/// May use `analyse` and `trace`.
package dev.interleave.analyse.readout;
