package dev.interleave.claims;

/// A number that was measured.
///
/// @param name what it is of, in a few words: `2 threads`
/// @param contender who it is of
/// @param sample what measuring gave
public record Figure(String name, Contender contender, Sample sample) {}
