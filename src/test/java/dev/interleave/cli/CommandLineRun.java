package dev.interleave.cli;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One command line and what became of it.
record CommandLineRun(int exit, String out, String errors) {

  static CommandLineRun of(String... arguments) {
    var out = new StringWriter();
    var errors = new StringWriter();
    int exit =
        InterleaveCommand.execute(
            arguments, new PrintWriter(out, true), new PrintWriter(errors, true), _ -> 0);
    return new CommandLineRun(exit, out.toString(), errors.toString());
  }

  /// A command in a virtual machine of its own, which a test may end.
  ///
  /// @param options of the virtual machine
  /// @param words the words of the command line
  static ProcessBuilder inOwnMachine(List<String> options, String... words) {
    String path =
        Stream.of("java.class.path", "jdk.module.path")
            .map(name -> System.getProperty(name, ""))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(File.pathSeparator));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", path, "dev.interleave.Interleave"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
