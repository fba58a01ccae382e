package dev.interleave.simulate.schedule;

/// Draws the next participant by weights that fall with how much later than the earliest it would
/// begin: never to zero, so that everything that is possible happens for some seed.
public final class RandomPolicy implements Policy {

  /// The delay that halves a weight.
  static final double HALVING_DELAY_NANOS = 1_000_000;

  private final SplitMix random;
  private double[] weights = new double[8];

  /// A policy whose choices follow from the seed alone.
  public RandomPolicy(long seed) {
    this.random = new SplitMix(seed);
  }

  @Override
  public int choose(Candidates candidates) {
    int size = candidates.size();
    if (size == 1) {
      return 0;
    }
    double drawn = random.nextDouble() * weigh(candidates);
    for (int index = 0; index < size - 1; index++) {
      drawn -= weights[index];
      if (drawn < 0) {
        return index;
      }
    }
    return size - 1;
  }

  private double weigh(Candidates candidates) {
    int size = candidates.size();
    if (weights.length < size) {
      weights = new double[size * 2];
    }
    long earliest = candidates.start(0);
    for (int index = 1; index < size; index++) {
      earliest = Math.min(earliest, candidates.start(index));
    }
    double sum = 0;
    for (int index = 0; index < size; index++) {
      long delay = candidates.start(index) - earliest;
      double weight = delay == 0 ? 1 : HALVING_DELAY_NANOS / (HALVING_DELAY_NANOS + delay);
      weights[index] = weight;
      sum += weight;
    }
    return sum;
  }
}
