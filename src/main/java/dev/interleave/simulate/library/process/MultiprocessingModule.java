package dev.interleave.simulate.library.process;

import dev.interleave.simulate.library.primitive.LockValue;
import dev.interleave.simulate.library.primitive.LockValue.Sort;
import dev.interleave.simulate.library.queue.QueueClasses;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ModuleValue;
import dev.interleave.simulate.machine.NativeFunction;
import java.util.Map;

/// The members of `multiprocessing`, and those of `os` that are about processes.
public final class MultiprocessingModule {

  private static final NativeFunction CPU_COUNT =
      NativeFunction.of("cpu_count", call -> (long) call.run().settings().cores());

  private MultiprocessingModule() {}

  /// The module.
  public static ModuleValue create() {
    return new ModuleValue(
        "multiprocessing",
        Map.of(
            "Process", ProcessValue.CLASS,
            "Value",
                NativeFunction.of(
                    "Value", SharedNumber::create, "typecode_or_type", "value=", "lock="),
            "Array",
                NativeFunction.of(
                    "Array",
                    SharedArray::create,
                    "typecode_or_type",
                    "size_or_initializer",
                    "lock="),
            "Lock", NativeFunction.of("Lock", MultiprocessingModule::lock),
            "Queue", QueueClasses.BETWEEN_PROCESSES,
            "cpu_count", CPU_COUNT,
            "current_process",
                NativeFunction.of("current_process", call -> ProcessValue.of(call.actor()))));
  }

  /// The module `os`.
  public static ModuleValue createOs() {
    return new ModuleValue(
        "os",
        Map.of(
            "cpu_count",
            CPU_COUNT,
            "getpid",
            NativeFunction.of("getpid", call -> ProcessValue.pid(call.actor()))));
  }

  private static Object lock(Call call) {
    return LockValue.create(Sort.BETWEEN_PROCESSES, call.actor(), call.nameOr("lock"));
  }
}
