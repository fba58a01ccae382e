package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {

  @TempDir private Path folder;

  private final List<String> opened = new ArrayList<>();
  private final StringWriter errors = new StringWriter();

  private int open(String... names) {
    return InterleaveCommand.execute(
        Stream.concat(Stream.of("open"), Stream.of(names)).toArray(String[]::new),
        new PrintWriter(new StringWriter()),
        new PrintWriter(errors),
        shown -> {
          opened.add(shown);
          return 0;
        });
  }

  @Test
  void aFileIsHandedToTheWindow() throws Exception {
    Path file = Files.writeString(folder.resolve("a.interleave"), "");
    assertThat(open(file.toString())).isZero();
    assertThat(opened).containsExactly(file.toString());
  }

  @Test
  void aBuiltInProgramIsHandedToTheWindowByItsName() {
    assertThat(open("deadlock")).isZero();
    assertThat(opened).containsExactly("deadlock");
  }

  @Test
  void whatIsNotThereIsSaidWithoutAWindow() {
    assertThat(open("nowhere.interleave")).isEqualTo(1);
    assertThat(opened).isEmpty();
    assertThat(errors.toString()).contains("there is no file and no built-in program named");
  }

  @Test
  void opensTheWindowAsItIsWhereNothingIsNamed() {
    assertThat(open()).isZero();
    assertThat(opened).containsExactly("");
  }
}
