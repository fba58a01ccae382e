package dev.interleave.claims;

/// Something that was tried, and what was seen.
///
/// @param deed what was tried, as a sentence without its end
/// @param contender who it was tried with
/// @param happened whether what was tried came about
/// @param seen what was seen, as a sentence
public record Observation(String deed, Contender contender, boolean happened, String seen) {}
