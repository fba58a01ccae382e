package dev.interleave.explore;

import dev.interleave.trace.Schedule;

/// One way to an outcome.
///
/// @param schedule which actor takes each step, for the simulator to replay
/// @param choices how many of its steps are visible, so that others could have gone instead
/// @param switches how often a visible step is taken by another actor than the one before
/// @param decidingStep number of the step after which no other outcome is possible any more,
///   one-based, as in the schedule; 0 if it was decided from the beginning
public record Way(Schedule schedule, int choices, int switches, int decidingStep) {}
