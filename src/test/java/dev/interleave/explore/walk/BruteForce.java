package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// All runs of a machine, one by one, with nothing clever about it.
final class BruteForce {

  final Map<Outcome, BigInteger> paths = new HashMap<>();
  final Map<Outcome, Double> chances = new HashMap<>();
  final Map<Outcome, Integer> fewestChoices = new HashMap<>();
  final Map<Outcome, Integer> fewestSwitches = new HashMap<>();
  final Set<List<Integer>> states = new HashSet<>();

  private final MachineSpace space;

  BruteForce(MachineSpace space) {
    this(space, space.first());
  }

  /// All runs from a state on.
  BruteForce(MachineSpace space, int[] from) {
    this.space = space;
    visit(settle(from), 1, 0, 0, -1);
  }

  private int[] settle(int[] state) {
    int[] settled = state;
    int actor = 0;
    while (actor < space.actors()) {
      int[] then =
          space.acts(settled, actor) && space.next(settled, actor).kind().isHidden()
              ? space.after(settled, actor)
              : null;
      settled = then == null ? settled : then;
      actor = then == null ? actor + 1 : 0;
    }
    return settled;
  }

  private void visit(int[] state, double chance, int choices, int switches, int last) {
    states.add(Arrays.stream(state).boxed().collect(Collectors.toList()));
    var next = new HashMap<Integer, int[]>();
    for (int actor = 0; actor < space.actors(); actor++) {
      int[] then = space.acts(state, actor) ? space.after(state, actor) : null;
      if (then != null) {
        next.put(actor, settle(then));
      }
    }
    if (next.isEmpty()) {
      Outcome outcome = space.outcomeOf(state);
      paths.merge(outcome, BigInteger.ONE, BigInteger::add);
      chances.merge(outcome, chance, Double::sum);
      fewestChoices.merge(outcome, choices, Math::min);
      fewestSwitches.merge(outcome, switches, Math::min);
    }
    next.forEach(
        (actor, then) ->
            visit(
                then,
                chance / next.size(),
                choices + 1,
                switches + (last < 0 || last == actor ? 0 : 1),
                actor));
  }
}
