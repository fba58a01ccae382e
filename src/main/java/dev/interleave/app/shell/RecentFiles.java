package dev.interleave.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The files that were opened or saved last, the latest first, remembered from one start to the
/// next.
final class RecentFiles {

  private static final int MOST = 10;

  private final Memory memory;
  private final List<Path> files = new ArrayList<>();

  RecentFiles(Memory memory) {
    this.memory = memory;
    files.addAll(memory.recentFiles());
  }

  /// The files.
  List<Path> all() {
    return List.copyOf(files);
  }

  /// A file was opened or saved.
  void add(Path file) {
    change(
        recent -> {
          recent.remove(file.toAbsolutePath());
          recent.addFirst(file.toAbsolutePath());
        });
  }

  /// A file is not there any more.
  void drop(Path file) {
    change(recent -> recent.remove(file.toAbsolutePath()));
  }

  /// No file is remembered any more.
  void clear() {
    change(List::clear);
  }

  private void change(Consumer<List<Path>> change) {
    change.accept(files);
    while (files.size() > MOST) {
      files.removeLast();
    }
    memory.rememberRecentFiles(files);
  }
}
