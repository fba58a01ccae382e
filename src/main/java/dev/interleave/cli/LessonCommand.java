package dev.interleave.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks after lessons that somebody wrote.
@Command(name = "lesson", mixinStandardHelpOptions = true, subcommands = LessonCheckCommand.class)
final class LessonCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
