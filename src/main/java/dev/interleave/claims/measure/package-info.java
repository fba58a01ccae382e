/// Measures the claims by real threads, real child processes, and the simulator for what only an
/// interpreter lock does. [Measurement] is where it begins. May use `claims`, `live`, `program`,
/// `simulate` and `trace`.
package dev.interleave.claims.measure;
