package dev.interleave.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What of Python's library programs may name: the compiler refuses other names, the simulator
/// provides these.
public final class Library {

  private static final Map<String, List<String>> MODULES =
      Map.of(
          "threading",
          List.of(
              "Barrier",
              "BoundedSemaphore",
              "BrokenBarrierError",
              "Condition",
              "Event",
              "Lock",
              "RLock",
              "Semaphore",
              "Thread",
              "current_thread"),
          "queue",
          List.of("Empty", "Full", "LifoQueue", "PriorityQueue", "Queue"),
          "multiprocessing",
          List.of("Array", "Lock", "Process", "Queue", "Value", "cpu_count", "current_process"),
          "time",
          List.of("perf_counter", "sleep", "time"),
          "os",
          List.of("cpu_count", "getpid"),
          "random",
          List.of("choice", "randint", "random", "randrange", "seed", "shuffle", "uniform"));

  private static final List<String> FUNCTIONS =
      List.of(
          "abs",
          "all",
          "any",
          "bool",
          "chr",
          "dict",
          "divmod",
          "enumerate",
          "float",
          "int",
          "isinstance",
          "len",
          "list",
          "max",
          "min",
          "ord",
          "pow",
          "print",
          "range",
          "repr",
          "reversed",
          "round",
          "sorted",
          "str",
          "sum",
          "tuple",
          "type",
          "zip");

  private static final List<String> EXCEPTIONS =
      List.of(
          "ArithmeticError",
          "AssertionError",
          "AttributeError",
          "BaseException",
          "Exception",
          "IndexError",
          "KeyError",
          "LookupError",
          "NameError",
          "NotImplementedError",
          "OSError",
          "OverflowError",
          "RuntimeError",
          "StopIteration",
          "TimeoutError",
          "TypeError",
          "UnboundLocalError",
          "ValueError",
          "ZeroDivisionError");

  private Library() {}

  /// Names of the modules that can be imported, in alphabetical order.
  public static List<String> modules() {
    return List.copyOf(new TreeMap<>(MODULES).keySet());
  }

  /// Names that a module has, in alphabetical order; empty if there is no such module.
  public static Optional<List<String>> members(String module) {
    return Optional.ofNullable(MODULES.get(module));
  }

  /// Functions and types that need no import, in alphabetical order.
  public static List<String> functions() {
    return FUNCTIONS;
  }

  /// Exceptions that need no import, in alphabetical order.
  public static List<String> exceptions() {
    return EXCEPTIONS;
  }
}
