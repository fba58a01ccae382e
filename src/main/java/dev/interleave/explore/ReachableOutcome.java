package dev.interleave.explore;

import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One way a program can end.
///
/// @param outcome how it ends
/// @param interleavings how many interleavings of visible steps end so, or `null` if there are
///   infinitely many or they were not counted
/// @param probability how likely it is if each visible step is drawn from the actors that can go
///   on, all alike; empty if that was not worked out
/// @param shortest a way with as few visible steps as possible
/// @param fewestSwitches a way with as few changes from actor to actor as possible, or `null` if it
///   was not looked for
public record ReachableOutcome(
    Outcome outcome,
    @Nullable BigInteger interleavings,
    OptionalDouble probability,
    Way shortest,
    @Nullable Way fewestSwitches) {}
