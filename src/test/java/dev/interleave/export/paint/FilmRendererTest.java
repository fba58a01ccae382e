package dev.interleave.export.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Narrator;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Picture;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmRendererTest {

  private static final int FRAMES = 60;

  /// The toolkit rounds where it paints, and a part of a picture lies elsewhere; of 255.
  private static final int SOFT_EDGES = 8;

  private static FilmFrame film(String name) throws Exception {
    BuiltInProgram program = BuiltInProgram.named(name).orElseThrow();
    Trace trace =
        new Simulator(Program.compile(program.name(), program.source()), RunSettings.DEFAULT)
            .record(Script.NONE, () -> false);
    return new FilmFrame(
        new Film(trace, List.of(), SampleTexts.ENGLISH),
        new Narrator(trace, SampleTexts.ENGLISH)::sentenceAt,
        true);
  }

  @ParameterizedTest
  @CsvSource({"race, 1", "race, 1.5", "queue-workers, 1", "deadlock, 2"})
  void framesAreWhatTheyWouldBeOnTheirOwnButForTheRoundingOfSoftEdges(String program, double scale)
      throws Exception {
    FilmFrame film = film(program);
    var inOrder = new FilmRenderer(Theme.LIGHT, scale);
    var alone = new PictureRenderer(Theme.LIGHT, scale);
    for (int index = 0; index < FRAMES; index++) {
      Picture picture = film.picture(Duration.ofMillis(index * 50L), 640, 420);
      Pixels drawn = inOrder.renderLater(picture).join();
      assertThat(greatestDifference(drawn, alone.render(picture)))
          .as("frame %d", index)
          .isLessThanOrEqualTo(SOFT_EDGES);
    }
  }

  private static int greatestDifference(Pixels one, Pixels other) {
    int greatest = 0;
    for (int y = 0; y < one.height(); y++) {
      for (int x = 0; x < one.width(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int difference =
              (one.colorAt(x, y) >> shift & 0xFF) - (other.colorAt(x, y) >> shift & 0xFF);
          greatest = Math.max(greatest, Math.abs(difference));
        }
      }
    }
    return greatest;
  }

  @Test
  void aPictureThatStaysIsNotRenderedAgain() throws Exception {
    Picture picture = film("race").picture(Duration.ZERO, 640, 420);
    var renderer = new FilmRenderer(Theme.LIGHT, 1);
    assertThat(renderer.renderLater(picture).join()).isSameAs(renderer.renderLater(picture).join());
  }
}
