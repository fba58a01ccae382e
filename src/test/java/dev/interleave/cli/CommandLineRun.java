package dev.interleave.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One command line and what became of it.
record CommandLineRun(int exit, String out, String errors) {

  static CommandLineRun of(String... arguments) {
    var out = new StringWriter();
    var errors = new StringWriter();
    int exit =
        InterleaveCommand.execute(
            arguments, new PrintWriter(out, true), new PrintWriter(errors, true));
    return new CommandLineRun(exit, out.toString(), errors.toString());
  }
}
