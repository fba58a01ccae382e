package dev.interleave.explore.walk;

import java.util.function.Supplier;

/// Says which states of a space are alike: one becomes the other if actors change places. Whatever
/// can happen from the one can happen from the other too, to the actor in that place. So it is
/// enough to go on from one of them: Ip & Dill, *Better verification through symmetry* (Formal
/// Methods in System Design 9, 1996), and Clarke, Enders, Filkorn & Jha, *Exploiting symmetry in
/// temporal logic model checking* (same volume).
///
/// Not to be used by several threads at once.
public interface Symmetry {

  /// Writes a state down without saying which actor is which. Only states that are alike are
  /// written alike; of those that are, not all need to be.
  ///
  /// @param state the state, by slot
  /// @param path gives the actors that took all steps to it, visible or not, in order
  int[] written(int[] state, Supplier<int[]> path);

  /// Whether it turned out that actors can be told apart after all, so that states that were
  /// written alike need not be alike.
  boolean isBroken();
}
