package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInProgramTest {

  static List<BuiltInProgram> programs() {
    return BuiltInProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyProgramCompiles(BuiltInProgram program) throws ProgramException {
    assertThat(Program.compile(program.name(), program.source()).codes()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyProgramSaysInOneSentenceWhatItShows(BuiltInProgram program) {
    assertThat(program.summary()).matches("[A-Z][^.]*[.]").hasSizeLessThan(90);
    assertThat(program.title()).matches("[A-Z][^.]*").hasSizeLessThan(40);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyLineFitsTheCodePane(BuiltInProgram program) {
    assertThat(program.source().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void namesAreUnique() {
    assertThat(programs()).extracting(BuiltInProgram::name).doesNotHaveDuplicates();
  }

  @Test
  void aProgramIsFoundByItsName() {
    assertThat(BuiltInProgram.named("race"))
        .map(BuiltInProgram::title)
        .contains("A race for one value");
    assertThat(BuiltInProgram.named("no such program")).isEmpty();
  }

  @Test
  void theCountIsReadFromTheLineThatDeclaresIt() {
    assertThat(BuiltInProgram.named("race").orElseThrow().count())
        .contains(new AdjustableCount("THREADS", 1, 64, 2));
  }

  @Test
  void aCountIsLabelledByItsVariable() {
    assertThat(new AdjustableCount("LOAVES_EACH", 1, 9, 2).label()).isEqualTo("Loaves each");
  }

  @Test
  void anotherCountChangesOnlyTheNumber() {
    BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
    assertThat(race.withCount(7))
        .isEqualTo(race.source().replace("THREADS = 2  #", "THREADS = 7  #"));
  }

  @Test
  void aCountStaysBetweenItsLimits() {
    BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
    assertThat(race.withCount(1000)).contains("THREADS = 64  # 1 to 64");
    assertThat(race.withCount(-1)).contains("THREADS = 1  # 1 to 64");
  }

  @Test
  void theCountOfAnEditedTextIsFound() {
    assertThat(AdjustableCount.in("# mine\nRUNNERS=5 # 2 to 9\nprint(RUNNERS)\n"))
        .contains(new AdjustableCount("RUNNERS", 2, 9, 5));
  }

  @Test
  void aTextWithoutSuchALineHasNoCount() {
    assertThat(AdjustableCount.in("x = 3  # three\n    Y = 2  # 1 to 3\n")).isEmpty();
  }

  @Test
  void aTextWhoseCountIsGoneStaysAsItIs() {
    var count = new AdjustableCount("RUNNERS", 2, 9, 5);
    assertThat(count.replacedIn("x = 1\n", 3)).isEqualTo("x = 1\n");
  }
}
