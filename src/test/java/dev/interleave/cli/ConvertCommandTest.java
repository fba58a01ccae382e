package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exchange.TraceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run.json|\"traceEvents\":[",
        "run.csv|event,nanos,step,actor",
        "run.mmd|sequenceDiagram",
        "run.puml|@startuml",
      })
  void aSavedRunIsWrittenInTheFormThatTheNameSays(String name, String begin) throws Exception {
    String saved = folder.resolve("race.interleave").toString();
    CommandLineRun.of("run", "race", "--lock", "off", "--save", saved);
    Path file = folder.resolve(name);
    var run = CommandLineRun.of("convert", saved, file.toString());
    assertThat(run.exit()).isZero();
    assertThat(Files.readString(file)).contains(begin).contains("lost");
  }

  @Test
  void aProgramIsRunAndItsTraceKept() throws Exception {
    Path file = folder.resolve("race.interleave");
    var run = CommandLineRun.of("convert", "race", file.toString(), "--lock", "off");
    assertThat(run.exit()).isZero();
    assertThat(TraceFile.read(file).origin().settings().toggles().locks()).isFalse();
  }

  @Test
  void aNameThatSaysNoFormIsRefusedWithThoseThatThereAre() {
    var run = CommandLineRun.of("convert", "race", folder.resolve("race.xyz").toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("ends with none of .interleave, .json, .csv, .mmd, .puml");
  }

  @Test
  void aDamagedTraceIsRefusedInOneSentence() throws Exception {
    Path damaged = Files.writeString(folder.resolve("no.interleave"), "nothing of the kind");
    var run = CommandLineRun.of("convert", damaged.toString(), folder.resolve("a.csv").toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors())
        .startsWith("interleave: no.interleave:1: This is no trace file")
        .contains("(at byte 0)");
    assertThat(folder.resolve("a.csv")).doesNotExist();
  }

  @Test
  void howRoundsEndedIsWrittenAsATable() throws Exception {
    Path file = folder.resolve("tally.csv");
    CommandLineRun.of("run", "race", "--lock", "off", "--rounds", "20", "--csv", file.toString());
    String table = Files.readString(file);
    assertThat(table)
        .startsWith("kind,explanation,values,output,count,share,example\r\nfinished,,")
        .contains(",seed ");
  }

  @Test
  void whichOutcomesArePossibleIsWrittenAsATable() throws Exception {
    Path file = folder.resolve("outcomes.csv");
    CommandLineRun.of("explore", "counter", "--csv", file.toString());
    assertThat(Files.readString(file))
        .startsWith("kind,explanation,values,output,interleavings,probability,schedule\r\n");
  }
}
