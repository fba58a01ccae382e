package dev.interleave.simulate.value;

import dev.interleave.trace.SourceRange;
import java.util.List;

/// An exception of a program.
public final class ExceptionValue implements PythonObject {

  private final ExceptionClass type;
  private final List<Object> arguments;
  private SourceRange raisedAt = SourceRange.NOWHERE;
  private boolean inFlight;

  /// An exception that was not raised yet.
  public ExceptionValue(ExceptionClass type, List<Object> arguments) {
    this.type = type;
    this.arguments = List.copyOf(arguments);
  }

  /// Its class.
  public ExceptionClass type() {
    return type;
  }

  /// What it was made with.
  public List<Object> arguments() {
    return arguments;
  }

  /// Where it was raised first.
  public SourceRange raisedAt() {
    return raisedAt;
  }

  /// It is raised, and nobody has handled it yet.
  public void raise(SourceRange at) {
    if (!raisedAt.isSomewhere()) {
      raisedAt = at;
    }
    inFlight = true;
  }

  /// It is handled.
  ///
  /// @return whether it was in flight until now
  public boolean land() {
    boolean was = inFlight;
    inFlight = false;
    return was;
  }

  @Override
  public String typeName() {
    return type.name();
  }

  @Override
  public String text() {
    return switch (arguments.size()) {
      case 0 -> "";
      case 1 ->
          type.isWithin(ExceptionClass.KEY_ERROR)
              ? Representation.of(arguments.getFirst())
              : Representation.text(arguments.getFirst());
      default -> Representation.of(TupleValue.of(arguments));
    };
  }

  @Override
  public String representation() {
    return arguments.size() == 1
        ? type.name() + "(" + Representation.of(arguments.getFirst()) + ")"
        : type.name() + Representation.of(TupleValue.of(arguments));
  }
}
