package dev.interleave.simulate;

import dev.interleave.trace.Outcome;
import dev.interleave.trace.Schedule;

/// What an unrecorded run leaves.
///
/// @param outcome how it ended
/// @param schedule which actor took each step
public record Result(Outcome outcome, Schedule schedule) {}
