package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.util.Optional;
import java.util.function.Supplier;

/// What is walked. A state is a vector of value numbers, one for each *slot*: where an actor
/// stands, what a variable holds, who holds a lock. The numbers of a slot count from 0 in the order
/// in which values are found; 0 means that what the slot stands for does not exist yet. Slots,
/// actors and values are found while the space is walked, so their counts grow.
///
/// The space is slow and exact; who walks it remembers its answers. What an actor does next depends
/// on nothing but the value of its own slot and the values of the slots that its [Intent] names. So
/// one answer serves for all states that agree in these.
///
/// Not to be used by several threads at once.
public interface Space {

  /// How many slots have been found.
  int slots();

  /// How many actors have been found.
  int actors();

  /// The slot that says where an actor stands.
  int slotOf(int actor);

  /// The state at the beginning, by slot.
  int[] initial();

  /// What an actor is about to do.
  ///
  /// @param actor the actor
  /// @param stands value of its own slot; 0 for an actor that does not exist yet
  Intent intent(int actor, int stands);

  /// The step that an actor would take after others. May find out that the intent depends on more
  /// than it said: then [#intent] gives another one from here on, and answers that were remembered
  /// for the earlier one are void.
  ///
  /// @param actor the actor, which is about to do something
  /// @param state the state it is in, by slot; slots at the end that do not exist yet may be
  ///   missing
  /// @param path gives the actors that took all steps to it, visible or not, in order; not asked
  ///   for where the answer can be had without
  Step step(int actor, int[] state, Supplier<int[]> path);

  /// How often it has turned out that something matters to every step, although intents did not say
  /// so: each time all intents are others, and all answers are void.
  default int upheavals() {
    return 0;
  }

  /// A run at its beginning, if the space carries out runs step by step; each time another one.
  default Optional<Run> run() {
    return Optional.empty();
  }

  /// Which states are alike, if the space knows.
  default Optional<Symmetry> symmetry() {
    return Optional.empty();
  }

  /// How a run ended in which nobody can take another step.
  ///
  /// @param path the actors that took its steps, visible or not, in order
  Outcome outcome(int[] path);
}
