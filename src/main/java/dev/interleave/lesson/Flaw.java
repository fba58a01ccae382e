package dev.interleave.lesson;

/// What is wrong with a lesson's text, and where.
///
/// @param line one-based
/// @param column one-based
/// @param message one sentence: what is wrong and what to write instead
public record Flaw(int line, int column, String message) {}
