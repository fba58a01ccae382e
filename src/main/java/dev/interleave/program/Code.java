package dev.interleave.program;

import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.List;

/// One function of a program, ready to run; the program's own level is one too, named `<module>`.
///
/// @param name name of the function, `<lambda>` for one without, `<listcomp>` never: comprehensions
///   are inlined with locals of their own
/// @param range the source of the function
/// @param parameters names of the parameters, which are the first locals
/// @param locals names of all locals; names that begin with a dot are the compiler's own and are
///   not shown
/// @param ownCaptured for each variable that this function makes for functions inside it: its name
///   and the parameter it starts from
/// @param takenCaptured where each variable that this function gets from the function around it
///   comes from: an index among the captured variables of that one
/// @param instructions what to do, in order
/// @param handlers where exceptions go, innermost first
/// @param constants values that instructions name by index
public record Code(
    String name,
    SourceRange range,
    List<String> parameters,
    List<String> locals,
    List<Captured> ownCaptured,
    List<Integer> takenCaptured,
    List<Instruction> instructions,
    List<Handler> handlers,
    List<Datum> constants) {

  /// A variable that inner functions use.
  ///
  /// @param name its name
  /// @param parameter index of the parameter whose value it starts with, or -1
  /// @param observable whether its accesses are steps, because it can change while an inner
  ///   function runs elsewhere
  public record Captured(String name, int parameter, boolean observable) {}

  /// Where an exception goes.
  ///
  /// @param start first instruction that is covered
  /// @param end instruction after the last that is covered
  /// @param target where to go, with the exception on the stack
  /// @param depth how many values stay on the stack below the exception
  public record Handler(int start, int end, int target, int depth) {}

  public Code {
    parameters = List.copyOf(parameters);
    locals = List.copyOf(locals);
    ownCaptured = List.copyOf(ownCaptured);
    takenCaptured = List.copyOf(takenCaptured);
    instructions = List.copyOf(instructions);
    handlers = List.copyOf(handlers);
    constants = List.copyOf(constants);
  }
}
