/// The outcomes: every way the program can end, how likely each is by exploring, by random rounds
/// and by real ones, and the way to each.
package dev.interleave.app.outcomes;
