package dev.interleave.cli;

import java.io.Console;

/// Tells whether a person waits at a terminal.
final class Attended {

  private Attended() {}

  /// Whether one does. A runtime image without line editing has no console where there is no
  /// terminal.
  @SuppressWarnings("SystemConsoleNull")
  static boolean byPerson() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
