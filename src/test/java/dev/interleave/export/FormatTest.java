package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {

  @ParameterizedTest
  @EnumSource
  void theEndingOfAFileNameSaysItsFormat(Format format) {
    assertThat(Format.of(Path.of("folder", "run" + format.ending()))).contains(format);
    assertThat(Format.of(Path.of("RUN" + format.ending().toUpperCase(Locale.ROOT))))
        .contains(format);
  }

  @Test
  void anyOtherEndingSaysNone() {
    assertThat(Format.of(Path.of("run.exe"))).isEmpty();
    assertThat(Format.of(Path.of("/"))).isEmpty();
  }
}
