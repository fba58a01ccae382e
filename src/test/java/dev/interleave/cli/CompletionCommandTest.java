package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void needsBash() throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("bash", "-c", "complete").start().waitFor() == 0;
    } catch (IOException _) {
      there = false;
    }
    assumeTrue(there, "bash is not installed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interleave co|convert",
        "interleave ex|explore",
        "interleave convert race a.csv --sou|--source",
        "interleave completion z|zsh",
      })
  void bashCompletesCommandsAndOptions(String typed, String expected) throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, CommandLineRun.of("completion", "bash").out());
    String ask =
        """
        source '%s'
        COMP_WORDS=(%s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE='%s'
        COMP_POINT=${#COMP_LINE}
        _complete_interleave
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, typed, typed);
    var bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(answer).isZero();
    assertThat(answer.lines().map(String::strip)).contains(expected);
  }

  @Test
  void theScriptIsFreeOfMistakes() throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, CommandLineRun.of("completion", "zsh").out());
    var bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    String complaints = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(complaints).isZero();
    assertThat(complaints).isEmpty();
  }
}
