package dev.interleave.claims;

import java.util.Arrays;
import java.util.Collection;

/// What measuring the same thing several times gave.
///
/// @param median the middle one; of an even number the mean of the two in the middle
/// @param least the least
/// @param most the greatest
/// @param repetitions how often it was measured, at least once
public record Sample(double median, double least, double most, int repetitions) {

  public Sample {
    if (repetitions < 1 || !(least <= median && median <= most)) {
      throw new IllegalArgumentException(
          "%s..%s..%s of %d is no sample".formatted(least, median, most, repetitions));
    }
  }

  /// The sample of some numbers, at least one.
  public static Sample of(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Sample(median, sorted[0], sorted[sorted.length - 1], sorted.length);
  }

  /// The sample of some numbers, at least one.
  public static Sample of(Collection<? extends Number> numbers) {
    return of(numbers.stream().mapToDouble(Number::doubleValue).toArray());
  }
}
