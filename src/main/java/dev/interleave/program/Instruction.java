package dev.interleave.program;

import dev.interleave.trace.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One instruction of a function.
///
/// @param opcode what it does
/// @param argument its number, 0 where the opcode needs none
/// @param range the source it was made from
/// @param keywords of a call: the names of its last arguments, in order; empty otherwise
/// @param assignedTo of a call: the name of the variable that its result goes to, so that a lock
///   can be named by it: `lock`, or `forks[]` if the result becomes an element of the list `forks`
///   (by a list, a comprehension or `append`), whose number only the run can tell; `null` if there
///   is none
public record Instruction(
    Opcode opcode,
    int argument,
    SourceRange range,
    List<String> keywords,
    @Nullable String assignedTo) {

  /// An instruction that is no call.
  public Instruction(Opcode opcode, int argument, SourceRange range) {
    this(opcode, argument, range, List.of(), null);
  }
}
