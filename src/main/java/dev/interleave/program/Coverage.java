package dev.interleave.program;

import java.util.ArrayList;
import java.util.List;

/// The instructions whose exceptions go to one handler. There may be gaps: what is carried out on
/// the way out of a block does not belong to it.
final class Coverage {

  private record Stretch(int start, int end) {}

  private final Assembler assembler;
  private final List<Stretch> stretches = new ArrayList<>();
  private int start;

  /// Begins here.
  Coverage(Assembler assembler) {
    this.assembler = assembler;
    this.start = assembler.here();
  }

  /// A gap begins here.
  void suspend() {
    if (assembler.here() > start) {
      stretches.add(new Stretch(start, assembler.here()));
    }
  }

  /// A gap ends here.
  void resume() {
    start = assembler.here();
  }

  /// Ends here; the handler follows at once or later.
  void end() {
    suspend();
  }

  /// Puts the handler here.
  ///
  /// @param depth how many values stay on the stack below the exception
  void handle(int depth) {
    for (Stretch stretch : stretches) {
      assembler.addHandler(new Code.Handler(stretch.start, stretch.end, assembler.here(), depth));
    }
    assembler.restoreDepth(depth + 1);
  }
}
