package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import org.jspecify.annotations.Nullable;

/// A parameter of a function.
///
/// @param name its name
/// @param standard the value it has when a call gives none, or `null` if a call must give one
/// @param range where its name stands
public record Parameter(String name, @Nullable Expression standard, SourceRange range) {}
