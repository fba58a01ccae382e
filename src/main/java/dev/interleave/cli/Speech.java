package dev.interleave.cli;

import dev.interleave.text.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Finds what a command speaks with.
final class Speech {

  private Speech() {}

  /// The texts of the language that stands before the command.
  static Texts of(CommandSpec command) {
    return ((InterleaveCommand) command.root().userObject()).texts();
  }
}
