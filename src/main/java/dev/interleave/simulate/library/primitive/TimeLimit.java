package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.TypeName;
import java.math.BigInteger;

/// Times that programs give in seconds.
public final class TimeLimit {

  private static final double NANOS_PER_SECOND = 1e9;

  /// The longest time there is, in nanoseconds: more than three years.
  public static final double LONGEST_NANOS = 1e17;

  private TimeLimit() {}

  /// Seconds in nanoseconds.
  ///
  /// @throws PythonError if the value is no number
  public static long nanos(Object seconds) {
    double nanos =
        switch (seconds) {
          case Long whole -> whole * NANOS_PER_SECOND;
          case Double real -> real * NANOS_PER_SECOND;
          case Boolean truth -> truth ? NANOS_PER_SECOND : 0;
          case BigInteger whole -> whole.signum() * LONGEST_NANOS;
          default ->
              throw PythonError.type(
                  "'" + TypeName.of(seconds) + "' object cannot be interpreted as an integer");
        };
    if (Double.isNaN(nanos)) {
      throw PythonError.value("Invalid value NaN (not a number)");
    }
    return Math.round(Math.clamp(nanos, -LONGEST_NANOS, LONGEST_NANOS));
  }

  /// The time limit that a call gives: none if it is absent or None; a negative one is 0.
  ///
  /// @param parameter place of the parameter
  public static long of(Call call, int parameter) {
    Object given = call.value(parameter, None.NONE);
    return given == None.NONE ? WaitingOperation.NO_LIMIT : Math.max(0, nanos(given));
  }
}
