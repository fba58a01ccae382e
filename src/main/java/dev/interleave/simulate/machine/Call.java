package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.None;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call of a built-in.
///
/// @param actor who calls
/// @param receiver the object whose method is called, or None
/// @param values a value for each parameter, `null` if it was not given
/// @param rest the values given by position, of a built-in that takes any number
/// @param assignedTo name of the variable that the result goes to, or `null`
@SuppressWarnings(
    "ArrayRecordComponent") // Calls are made often, never compared, and seen by built-ins alone.
public record Call(
    RunningActor actor,
    Object receiver,
    @Nullable Object[] values,
    List<Object> rest,
    @Nullable String assignedTo) {

  /// The value of a parameter that must be given.
  @SuppressWarnings("NullAway") // The signature has seen to it.
  public Object value(int index) {
    return values[index];
  }

  /// The value of a parameter that may be absent.
  public Object value(int index, Object otherwise) {
    Object value = values[index];
    return value == null ? otherwise : value;
  }

  /// Whether a parameter was given, and not as None.
  public boolean has(int index) {
    return values[index] != null && values[index] != None.NONE;
  }

  /// Name of the variable that the result goes to, or another if there is none.
  public String nameOr(String otherwise) {
    return assignedTo == null ? otherwise : assignedTo;
  }

  /// The run.
  public Run run() {
    return actor.run();
  }
}
