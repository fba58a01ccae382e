package dev.interleave.simulate.library;

import dev.interleave.simulate.library.builtin.BuiltIns;
import dev.interleave.simulate.library.thread.ThreadingModule;
import dev.interleave.simulate.machine.Library;
import dev.interleave.simulate.machine.ModuleValue;
import dev.interleave.simulate.machine.PythonClass;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Python's library as far as programs may use it. Immutable; runs share it.
public final class PythonLibrary implements Library {

  private final Map<String, Object> builtIns = Map.copyOf(BuiltIns.all());
  private final Map<String, ModuleValue> modules =
      Stream.of(ThreadingModule.create(), TimeModule.create())
          .collect(Collectors.toUnmodifiableMap(ModuleValue::name, Function.identity()));

  @Override
  public @Nullable Object builtIn(String name) {
    return builtIns.get(name);
  }

  @Override
  public @Nullable ModuleValue module(String name) {
    return modules.get(name);
  }

  @Override
  public PythonClass classOf(Object value) {
    return BuiltIns.classOf(value);
  }
}
