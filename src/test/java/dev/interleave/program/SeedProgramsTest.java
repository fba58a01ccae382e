package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedProgramsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"4_processes_and_threads", "5a_race", "5b_lock", "5c_queue", "6_shared_memory"})
  void theCourseNotesCompileAsGiven(String name) throws IOException, ProgramException {
    assertThat(compile(name).codes()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5a_race,db_val", "5b_lock,db_val"})
  void onlyTheVariableThatIsFoughtOverIsObservable(String name, String variable)
      throws IOException, ProgramException {
    assertThat(compile(name).globals())
        .filteredOn(Global::observable)
        .extracting(Global::name)
        .containsExactly(variable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4_processes_and_threads", "5c_queue", "6_shared_memory"})
  void withoutSharedGlobalsNothingIsObservable(String name) throws IOException, ProgramException {
    assertThat(compile(name).globals()).noneMatch(Global::observable);
  }

  private static Program compile(String name) throws IOException, ProgramException {
    return Program.compile(name + ".py", source(name));
  }

  private static String source(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            SeedProgramsTest.class.getResourceAsStream("/seed/" + name + ".py"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
