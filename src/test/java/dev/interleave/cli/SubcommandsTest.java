package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Which commands are made for a command line.
class SubcommandsTest {

  @Command(name = "interleave")
  private static final class Root {}

  private static CommandLine line(String... arguments) {
    var line = new CommandLine(new Root());
    Subcommands.add(line, arguments);
    return line;
  }

  @Test
  void everyCommandIsKnownByTheNameItGivesItself() {
    line("help")
        .getSubcommands()
        .forEach(
            (name, command) -> {
              Command self = command.getCommand().getClass().getAnnotation(Command.class);
              assertThat(Stream.concat(Stream.of(self.name()), Stream.of(self.aliases())))
                  .contains(name);
            });
  }

  @Test
  void aCommandThatIsNamedIsMadeAlone() {
    assertThat(line("run", "race").getSubcommands().keySet()).isEqualTo(Set.of("run"));
  }

  @Test
  void allAreMadeForWhoeverSpeaksOfTheOthers() {
    int all = line().getSubcommands().size();
    assertThat(all).isGreaterThan(10);
    for (String first : List.of("help", "man", "completion", "--help", "rnu")) {
      assertThat(line(first).getSubcommands()).as(first).hasSize(all);
    }
  }
}
