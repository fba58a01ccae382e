package dev.interleave.golden;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.BuiltInRuns;
import dev.interleave.footage.Footage;
import dev.interleave.footage.Parts;
import dev.interleave.footage.Story;
import dev.interleave.picture.Film;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenPicturesTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;

  /// Programs whose lesson is what happens without their lock.
  private static final List<String> WITHOUT_LOCK = List.of("race", "shared-memory");

  static Stream<String> programs() {
    return BuiltInProgram.all().stream().map(BuiltInProgram::name);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aRunLooksAsItDidHalfWay(String name) throws IOException {
    Trace trace = run(name);
    compare(trace, name + "-half", trace.nanosOfStep(trace.stepCount() / 2), Theme.LIGHT);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aRunLooksAsItDidAtItsEnd(String name) throws IOException {
    Trace trace = run(name);
    compare(trace, name + "-end", trace.endNanos(), Theme.DARK);
  }

  @Test
  void theStoryOfTheRaceLooksAsItDid() throws IOException {
    Trace trace = run("race");
    List<Finding> findings = Analysis.of(trace, SampleTexts.ENGLISH).findings();
    new Golden("race-story", Theme.LIGHT)
        .compare(
            Story.of(Footage.film(trace, findings, SampleTexts.ENGLISH), findings)
                .picture(960, 540));
  }

  private static Trace run(String name) {
    return BuiltInRuns.of(name, !WITHOUT_LOCK.contains(name));
  }

  private static void compare(Trace trace, String name, long nanos, Theme theme)
      throws IOException {
    Film film =
        Footage.film(
            trace, Analysis.of(trace, SampleTexts.ENGLISH).findings(), SampleTexts.ENGLISH);
    Duration at = film.pace().positionOf(nanos);
    new Golden(name, theme)
        .compare(Footage.frame(film, Parts.USUAL, List.of()).picture(at, WIDTH, HEIGHT));
  }
}
