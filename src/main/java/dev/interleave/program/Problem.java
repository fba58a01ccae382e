package dev.interleave.program;

import dev.interleave.trace.SourceRange;

/// What is wrong with a program's text, and where.
///
/// @param message one sentence: what is wrong and what to write instead
/// @param range where
public record Problem(String message, SourceRange range) {}
