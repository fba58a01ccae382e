package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class LanguageTest {

  private static CommandLineRun german(String... words) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("--language", "de"), Arrays.stream(words)).toArray(String[]::new));
  }

  @Test
  void withoutALanguageEnglishIsSpokenWhateverTheMachineSpeaks() {
    assertThat(CommandLineRun.of("run", "race").out()).contains("finished with db_val = 2 after ");
  }

  @Test
  void theLanguageStandsBeforeTheCommand() {
    assertThat(german("run", "race").out())
        .contains("beendet mit db_val = 2 nach 19 Schritten und 20,12 ms virtueller Zeit");
    assertThat(CommandLineRun.of("--language=de", "list").out())
        .contains("Echte Threads und Prozesse, mit --source jvm:");
  }

  @Test
  void theHelpSpeaksTheLanguage() {
    assertThat(german("explore", "--help").out())
        .startsWith("Aufruf: interleave explore")
        .contains("Beispiele:")
        .contains("Nach N Zuständen aufhören.");
    assertThat(german("help").out()).contains("Befehle:");
  }

  @Test
  void countsAndSharesAreWrittenAsTheLanguageWritesThem() {
    assertThat(german("explore", "race", "--lock", "off").out())
        .startsWith("Vollständig: ")
        .contains(" 66,67 %")
        .contains("Kürzester Weg zu: beendet mit db_val = 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run race --cores none|Ungültiger Wert für --cores N: 'none' ist keine ganze Zahl ab 1",
        "run race --seed none|Ungültiger Wert für --seed S: 'none'",
        "run race --frob|Unbekannte Option: '--frob'",
        "run race more|Überzähliges Wort: 'more'",
        "run|Es fehlt: PROGRAM",
        "run race --seed|Es fehlt: --seed S",
        "run race --rounds 1 --rounds 2|--rounds N ist nur einmal möglich",
        "claims --json --csv|--json und --csv schließen einander aus: eines wählen",
        "run race --save a.interleave --rounds 2|--save behält einen Lauf, nicht mehrere Runden"
      })
  void wrongUsageIsToldInTheLanguage(String words, String sentence) {
    CommandLineRun run = german(words.split(" ", -1));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).startsWith("interleave: " + sentence + System.lineSeparator());
    assertThat(run.errors()).contains(" --help' zeigt, was möglich ist.");
  }

  @Test
  void whatProgramsReadHasTheSameNamesInEveryLanguage() {
    String json = german("run", "race", "--lock", "off", "--json").out();
    assertThat(json).contains("\"kind\" : \"finished\"", "\"kind\" : \"lost-update\"");
  }

  @Test
  void theManualPageIsEnglish() {
    assertThat(german("man").out()).isEqualTo(CommandLineRun.of("man").out());
  }

  @Test
  void aLanguageThatIsNotSpokenIsRefused() {
    CommandLineRun run = CommandLineRun.of("--language", "fr", "list");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("'fr' is none of en, de");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandAndOptionSaysWhatItIsFor(Language language) {
    var commands = new ArrayList<CommandSpec>();
    collect(InterleaveCommand.line(_ -> 0, Texts.in(language)), commands);
    assertThat(commands)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            command ->
                assertThat(command.usageMessage().description())
                    .as(command.qualifiedName())
                    .isNotEmpty())
        .allSatisfy(
            command ->
                assertThat(command.args())
                    .allSatisfy(
                        argument ->
                            assertThat(words(argument))
                                .as("%s %s", command.qualifiedName(), argument)
                                .isNotEmpty()));
  }

  private static List<String> words(ArgSpec argument) {
    return Arrays.stream(argument.description()).filter(line -> !line.isBlank()).toList();
  }

  private static void collect(CommandLine line, List<CommandSpec> commands) {
    commands.add(line.getCommandSpec());
    line.getSubcommands().values().forEach(each -> collect(each, commands));
  }
}
