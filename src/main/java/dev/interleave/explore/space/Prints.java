package dev.interleave.explore.space;

import dev.interleave.explore.walk.Step;
import dev.interleave.simulate.machine.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The steps that print. What is printed comes after what was printed before and does not depend on
/// it; so such a step is taken in the simulator once, and not for every text it may follow.
final class Prints {

  private final Numbering numbering;
  private final int output;
  private final Map<Occasion, Print> known = new HashMap<>();

  /// @param basis values of the slots that matter beside the text
  private record Occasion(int actor, int stands, List<Integer> basis) {}

  private record Print(Step step, String added) {}

  Prints(Numbering numbering) {
    this.numbering = numbering;
    this.output = numbering.slot(Place.OUTPUT);
  }

  private Occasion occasion(int actor, Intention intention, IntUnaryOperator values) {
    return new Occasion(
        actor, values.applyAsInt(numbering.slotOf(actor)), intention.basis(output, values));
  }

  /// The step, if it prints and was seen after another text; otherwise `null`.
  ///
  /// @param values gives the value of a slot
  @Nullable Step step(int actor, Intention intention, IntUnaryOperator values) {
    if (!intention.reads(output)) {
      return null;
    }
    Print print = known.get(occasion(actor, intention, values));
    if (print == null) {
      return null;
    }
    String text = text(values.applyAsInt(output)) + print.added();
    int[] slots = print.step().slots();
    int[] numbers = print.step().values();
    for (int index = 0; index < slots.length; index++) {
      if (slots[index] == output) {
        numbers[index] = numbering.number(output, text);
      }
    }
    return Step.to(print.step().visible(), slots, numbers);
  }

  /// A step was taken in the simulator.
  void learn(int actor, Intention intention, IntUnaryOperator values, Step step) {
    if (!intention.reads(output)) {
      return;
    }
    String before = text(values.applyAsInt(output));
    int[] slots = step.slots();
    for (int index = 0; index < slots.length; index++) {
      if (slots[index] == output) {
        String added = text(step.values()[index]).substring(before.length());
        known.put(occasion(actor, intention, values), new Print(step, added));
      }
    }
  }

  private String text(int number) {
    return (String) numbering.value(output, number);
  }
}
