package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.NativeFunction;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.ExceptionClass;
import java.util.HashMap;
import java.util.Map;

/// What programs can use without an import.
public final class BuiltIns {

  private BuiltIns() {}

  /// Everything, by name.
  public static Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>(Functions.all());
    all.putAll(Types.all());
    all.put(
        "isinstance",
        NativeFunction.of(
            "isinstance",
            call -> Types.isInstance(call.value(0), call.value(1)),
            "obj",
            "class_or_tuple"));
    ExceptionClass.BUILT_IN.forEach(type -> all.put(type.name(), type));
    return all;
  }

  /// The class of a value.
  public static PythonClass classOf(Object value) {
    return Types.classOf(value);
  }
}
