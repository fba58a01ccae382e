package dev.interleave.simulate.library;

import dev.interleave.simulate.library.builtin.BuiltIns;
import dev.interleave.simulate.library.process.MultiprocessingModule;
import dev.interleave.simulate.library.queue.QueueModule;
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

  private static final Map<String, Object> BUILT_INS = Map.copyOf(BuiltIns.all());
  private static final Map<String, ModuleValue> MODULES =
      Stream.of(
              ThreadingModule.create(),
              QueueModule.create(),
              MultiprocessingModule.create(),
              MultiprocessingModule.createOs(),
              TimeModule.create(),
              RandomModule.create())
          .collect(Collectors.toUnmodifiableMap(ModuleValue::name, Function.identity()));

  @Override
  public @Nullable Object builtIn(String name) {
    return BUILT_INS.get(name);
  }

  @Override
  public @Nullable ModuleValue module(String name) {
    return MODULES.get(name);
  }

  @Override
  public PythonClass classOf(Object value) {
    return BuiltIns.classOf(value);
  }
}
