package dev.interleave.simulate.library;

import dev.interleave.program.syntax.BinaryOperator;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ModuleValue;
import dev.interleave.simulate.machine.NativeFunction;
import dev.interleave.simulate.schedule.SplitMix;
import dev.interleave.simulate.value.Arithmetic;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.PythonObject;
import dev.interleave.simulate.value.RangeValue;
import dev.interleave.simulate.value.WholeNumber;
import java.util.List;
import java.util.Map;

/// The members of `random`. The numbers follow from the seed of the run, or from the one that the
/// program sets; they are not CPython's.
final class RandomModule {

  private RandomModule() {}

  static ModuleValue create() {
    return new ModuleValue(
        "random",
        Map.of(
            "random", NativeFunction.of("random", call -> source(call).nextDouble()),
            "seed", NativeFunction.of("seed", RandomModule::seed, "a="),
            "randint", NativeFunction.of("randint", RandomModule::randint, "a", "b"),
            "randrange",
                NativeFunction.of("randrange", RandomModule::randrange, "start", "stop=", "step="),
            "uniform", NativeFunction.of("uniform", RandomModule::uniform, "a", "b"),
            "choice", NativeFunction.reading("choice", RandomModule::choice, "seq"),
            "shuffle", NativeFunction.reading("shuffle", RandomModule::shuffle, "x")));
  }

  private static SplitMix source(Call call) {
    return call.actor().memory().random();
  }

  /// A number from 0 up to and without a bound.
  private static long below(Call call, long bound) {
    return (long) (source(call).nextDouble() * bound);
  }

  private static Object seed(Call call) {
    Object given = call.value(0, None.NONE);
    if (given instanceof PythonObject && given != None.NONE) {
      throw PythonError.type(
          "The only supported seed types are: None, int, float, str, bytes, and bytearray.");
    }
    long seed = given == None.NONE ? call.run().settings().seed() : given.hashCode();
    call.actor().memory().seed(seed);
    return None.NONE;
  }

  private static Object randint(Call call) {
    long low = WholeNumber.exact(call.value(0));
    long high = WholeNumber.exact(call.value(1));
    return drawn(call, new RangeValue(low, high + 1, 1), low, high + 1);
  }

  private static Object randrange(Call call) {
    long first = WholeNumber.exact(call.value(0));
    boolean alone = call.values()[1] == null;
    long start = alone ? 0 : first;
    long stop = alone ? first : WholeNumber.exact(call.value(1));
    long step = call.values()[2] == null ? 1 : WholeNumber.exact(call.value(2));
    if (step == 0) {
      throw PythonError.value("zero step for randrange()");
    }
    return drawn(call, new RangeValue(start, stop, step), start, stop);
  }

  private static Object drawn(Call call, RangeValue range, long start, long stop) {
    if (range.size() == 0) {
      throw PythonError.value(
          "empty range for randrange() (%d, %d, %d)".formatted(start, stop, stop - start));
    }
    return range.get(below(call, range.size()));
  }

  private static Object uniform(Call call) {
    Object width = Arithmetic.binary(BinaryOperator.SUBTRACT, call.value(1), call.value(0));
    Object way = Arithmetic.binary(BinaryOperator.MULTIPLY, width, source(call).nextDouble());
    return Arithmetic.binary(BinaryOperator.ADD, call.value(0), way);
  }

  private static Object choice(Call call) {
    Object sequence = call.value(0);
    long size = Elements.size(sequence);
    if (size == 0) {
      throw PythonError.of(ExceptionClass.INDEX_ERROR, "Cannot choose from an empty sequence");
    }
    return Elements.get(sequence, below(call, size));
  }

  private static Object shuffle(Call call) {
    if (!(call.value(0) instanceof ListValue list)) {
      throw PythonError.type("only a list can be shuffled");
    }
    List<Object> elements = list.elements();
    for (int last = elements.size() - 1; last > 0; last--) {
      int other = (int) below(call, last + 1L);
      Object moved = elements.get(last);
      elements.set(last, elements.get(other));
      elements.set(other, moved);
    }
    return None.NONE;
  }
}
