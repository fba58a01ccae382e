package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.program.Instruction;
import dev.interleave.program.Opcode;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.TupleValue;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function's code, laid out so that the machine finds everything by index.
final class Routine {

  final String name;
  final Code code;
  final Opcode[] opcodes;
  final int[] arguments;
  final SourceRange[] ranges;
  final Instruction[] instructions;
  final Object[] constants;
  final int localCount;
  final int slotCount;
  final int parameterCount;
  final BitSet[] liveAfter;

  Routine(Code code) {
    this.code = code;
    this.name = code.name();
    this.instructions = code.instructions().toArray(Instruction[]::new);
    this.opcodes = new Opcode[instructions.length];
    this.arguments = new int[instructions.length];
    this.ranges = new SourceRange[instructions.length];
    for (int index = 0; index < instructions.length; index++) {
      opcodes[index] = instructions[index].opcode();
      arguments[index] = instructions[index].argument();
      ranges[index] = instructions[index].range();
    }
    this.constants = code.constants().stream().map(Routine::value).toArray();
    this.localCount = code.locals().size();
    this.slotCount = localCount + StackDepth.of(code);
    this.parameterCount = code.parameters().size();
    this.liveAfter = LiveLocals.afterEach(code);
  }

  private static Object value(Datum constant) {
    return switch (constant) {
      case Datum.Whole(long value) -> value;
      case Datum.BigWhole(var value) -> value;
      case Datum.Real(double value) -> value;
      case Datum.Text(String value) -> value;
      case Datum.Truth(boolean value) -> value;
      case Datum.Nothing _ -> None.NONE;
      case Datum.Sequence(List<Datum> elements, _) ->
          TupleValue.of(elements.stream().map(Routine::value).toList());
      case Datum.Mapping _, Datum.Reference _ ->
          throw new IllegalArgumentException("No constant: " + constant);
    };
  }

  /// Where an exception that an instruction raised is handled, or `null` if not here.
  Code.@Nullable Handler handlerOf(int instruction) {
    for (Code.Handler handler : code.handlers()) {
      if (instruction >= handler.start() && instruction < handler.end()) {
        return handler;
      }
    }
    return null;
  }
}
