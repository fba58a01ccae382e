package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Which commands are made for a command line.
class SubcommandsTest {

  private static CommandLine line(String... arguments) {
    return InterleaveCommand.line(_ -> 0, Texts.in(Language.ENGLISH), arguments);
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
    assertThat(line("run", "race").getSubcommands()).containsOnlyKeys("run");
    assertThat(line("--language", "de", "run").getSubcommands()).containsOnlyKeys("run");
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
