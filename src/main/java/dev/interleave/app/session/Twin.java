package dev.interleave.app.session;

import dev.interleave.live.run.LiveProgram;
import dev.interleave.program.BuiltInProgram;
import java.util.regex.Pattern;

/// Finds the real program that does what a simulated one does.
final class Twin {

  private static final String LOCKS = LiveProgram.Locks.DEFAULT.name();
  private static final String QUEUE = LiveProgram.Queue.DEFAULT.name();
  private static final String SHARED_MEMORY = LiveProgram.SharedMemory.DEFAULT.name();

  private static final Pattern USES_QUEUE = Pattern.compile("(from|import)\\s+queue\\b");

  private Twin() {}

  /// Name of the real program that is nearest to a document: that of its family, or that of the
  /// modules it uses.
  static String of(Document document) {
    String text = document.textProperty().get();
    boolean isBuiltIn = document.fileProperty().get() == null;
    return BuiltInProgram.named(document.nameProperty().get())
        .filter(_ -> isBuiltIn)
        .map(program -> of(program.family(), text))
        .orElseGet(() -> of(text));
  }

  private static String of(BuiltInProgram.Family family, String text) {
    return switch (family) {
      case THREADS -> LOCKS;
      case QUEUES -> QUEUE;
      case PROCESSES -> SHARED_MEMORY;
      case SIGNALS -> of(text);
    };
  }

  private static String of(String text) {
    if (text.contains("multiprocessing")) {
      return SHARED_MEMORY;
    }
    return USES_QUEUE.matcher(text).find() ? QUEUE : LOCKS;
  }
}
