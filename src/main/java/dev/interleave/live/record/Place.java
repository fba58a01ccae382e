package dev.interleave.live.record;

import dev.interleave.trace.SourceRange;
import org.jspecify.annotations.Nullable;

/// A step of a program: where it stands in the source.
///
/// @param range the statement
/// @param local the local variable that the statement assigns, or `null`
record Place(SourceRange range, @Nullable String local) {}
