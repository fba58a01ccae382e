package dev.interleave.footage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.picture.Film;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FootageTest {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final Trace trace = SampleTraces.raceWithoutLock();
  private final Film film = Footage.film(trace, List.of(), SampleTexts.ENGLISH);

  @Test
  void theProgramStandsBesideTheStageIfItIsWanted() {
    String line = trace.origin().source().lines().findFirst().orElseThrow();
    String word = line.split("\\W+", 2)[0];
    assertThat(labels(new Parts(true, "", true, true, false))).contains(word);
    assertThat(labels(Parts.USUAL)).doesNotContain(word);
  }

  @Test
  void everyActorOfTheRunIsToldOfInTheValues() {
    assertThat(labels(new Parts(true, "", true, false, true))).contains("Actors", "Shared values");
    assertThat(labels(Parts.USUAL)).doesNotContain("Actors");
  }

  @Test
  void anOwnCaptionStandsAtEveryMoment() {
    var parts = new Parts(true, "Figure 1", false, false, false);
    assertThat(labels(parts)).contains("Figure 1");
    assertThat(labels(new Parts(false, "Figure 1", false, false, false)))
        .doesNotContain("Figure 1");
  }

  @Test
  void nothingOfAPictureLiesOutsideIt() {
    var everything = new Parts(true, "", true, true, true);
    for (int step = 0; step <= trace.stepCount(); step++) {
      Duration at = film.pace().positionOf(trace.nanosOfStep(step));
      for (int width : new int[] {300, 540, 960}) {
        Picture picture = Footage.frame(film, everything, List.of()).picture(at, width, HEIGHT);
        assertThat(picture.shapes()).allMatch(shape -> isWithin(shape, width));
      }
    }
  }

  @Test
  void aNameSaysProgramTogglesAndStep() {
    Trace off = trace;
    String name = SuggestedName.of(off);
    assertThat(name).matches("[a-z0-9-]+");
    assertThat(SuggestedName.of(off, 7)).isEqualTo(name + "-step-7");
    assertThat(SuggestedName.of(off, 0, off.stepCount())).isEqualTo(name);
    assertThat(SuggestedName.of(off, 1, 3)).isEqualTo(name + "-steps-1-to-3");
  }

  private List<String> labels(Parts parts) {
    Duration at = film.pace().positionOf(trace.nanosOfStep(trace.stepCount() / 2));
    return Footage.frame(film, parts, List.of()).picture(at, WIDTH, HEIGHT).shapes().stream()
        .flatMap(
            shape -> shape instanceof Shape.Label label ? Stream.of(label.text()) : Stream.empty())
        .toList();
  }

  private static boolean isWithin(Shape shape, double width) {
    return switch (shape) {
      case Shape.Box box -> box.x() >= -0.5 && box.x() + box.width() <= width + 0.5;
      case Shape.Label label -> label.x() >= 0 && label.x() <= width;
      case Shape.Disc _, Shape.Polygon _, Shape.Curve _ -> true;
    };
  }
}
