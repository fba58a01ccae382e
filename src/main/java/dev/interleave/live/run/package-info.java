/// What a real run is, whatever carries it out: the programs, what is chosen about them, and the
/// handle on a run under way.
package dev.interleave.live.run;
