package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.PythonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function or method of Python's library.
public final class NativeFunction implements PythonObject {

  private final String name;
  private final Signature signature;
  private final Body body;
  private final boolean readsValues;

  /// What a built-in does.
  @FunctionalInterface
  public interface Body {
    /// Carries out a call.
    ///
    /// @return the value, or an effect
    Object call(Call call);
  }

  private NativeFunction(String name, Signature signature, Body body, boolean readsValues) {
    this.name = name;
    this.signature = signature;
    this.body = body;
    this.readsValues = readsValues;
  }

  /// A built-in.
  ///
  /// @param name name for messages: `len`, `list.append`
  /// @param body what it does
  /// @param parameters a name for each parameter, with `=` behind it if it may be absent; a first
  ///   `*` means that any number of values may be given by position, and the names by keyword only
  public static NativeFunction of(String name, Body body, String... parameters) {
    return new NativeFunction(name, Signature.of(parameters), body, false);
  }

  /// A built-in that reads what is inside the lists and dictionaries it is called with: if one of
  /// them is shared, the call is a step. Parameters as in [#of].
  public static NativeFunction reading(String name, Body body, String... parameters) {
    return new NativeFunction(name, Signature.of(parameters), body, true);
  }

  boolean readsValues() {
    return readsValues;
  }

  /// Its name.
  public String name() {
    return name;
  }

  Object call(
      RunningActor actor,
      Object receiver,
      List<Object> values,
      List<String> keywords,
      @Nullable String assignedTo) {
    return body.call(
        new Call(
            actor,
            receiver,
            signature.bind(name, values, keywords),
            signature.rest(values, keywords.size()),
            assignedTo));
  }

  @Override
  public String typeName() {
    return "builtin_function_or_method";
  }

  @Override
  public String representation() {
    return "<built-in function " + name + ">";
  }
}
