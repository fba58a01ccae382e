package dev.interleave;

import dev.interleave.app.shell.InterleaveApplication;
import dev.interleave.cli.InterleaveCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The program's entry point.
public final class Interleave {

  private Interleave() {}

  /// Opens the window, or carries out the command that is named.
  ///
  /// @param arguments the command line
  public static void main(String[] arguments) {
    System.exit(arguments.length == 0 ? InterleaveApplication.open() : command(arguments));
  }

  private static int command(String[] arguments) {
    var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return InterleaveCommand.execute(
        arguments,
        out,
        errors,
        name -> name.isEmpty() ? InterleaveApplication.open() : InterleaveApplication.open(name));
  }
}
