package dev.interleave.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the manual page.
@Command(
    name = "man",
    description = "Prints the manual page, in the form that 'man' reads.",
    footer = {"", "Examples:", "  interleave man | man -l -"},
    mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(new ManualPage(spec.root()).text());
    return 0;
  }
}
