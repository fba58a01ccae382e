package dev.interleave.claims.measure;

import dev.interleave.claims.Sample;
import dev.interleave.live.run.LiveException;
import java.util.ArrayList;
import java.util.List;

/// Things measured several times.
final class Repeated {

  private Repeated() {}

  /// Something that gives a number when it is done.
  @FunctionalInterface
  interface Once {
    /// Does it.
    double measure() throws LiveException, InterruptedException;
  }

  /// One thing, again and again.
  static Sample times(int repetitions, Once once) throws LiveException, InterruptedException {
    return inTurn(repetitions, List.of(once)).getFirst();
  }

  /// Several things in turn, so that what else the machine has to do meets all of them alike.
  ///
  /// @return a sample of each, in their order
  static List<Sample> inTurn(int repetitions, List<Once> all)
      throws LiveException, InterruptedException {
    var numbers = new double[all.size()][repetitions];
    for (int repetition = 0; repetition < repetitions; repetition++) {
      for (int index = 0; index < all.size(); index++) {
        numbers[index][repetition] = all.get(index).measure();
      }
    }
    var samples = new ArrayList<Sample>();
    for (double[] each : numbers) {
      samples.add(Sample.of(each));
    }
    return samples;
  }
}
