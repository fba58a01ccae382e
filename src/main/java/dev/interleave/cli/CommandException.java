package dev.interleave.cli;

/// Says in one sentence why a command could not be carried out. Its exit code is 1.
final class CommandException extends Exception {

  private static final long serialVersionUID = 1L;

  CommandException(String sentence) {
    super(sentence);
  }

  CommandException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
