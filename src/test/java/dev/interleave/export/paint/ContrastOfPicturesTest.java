package dev.interleave.export.paint;

import dev.interleave.text.SampleTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Film;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Stage;
import dev.interleave.picture.Timeline;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text in pictures against what really lies under it, at every step of runs of all kinds.
class ContrastOfPicturesTest {

  private static final double WIDTH = 1_000;
  private static final double HEIGHT = 640;

  /// What is fainter is on its way in or out.
  private static final double SEEN = 0.02;

  private static List<Trace> traces() {
    return List.of(
        SampleTraces.raceWithoutLock(),
        SampleTraces.raceWithLock(),
        SampleTraces.raceWithLockOff(),
        SampleTraces.queue(2, 4),
        SampleTraces.processes(),
        SampleTraces.deadlock(),
        SampleTraces.contending(12),
        LiveSampleTraces.killedHolder(true),
        LiveSampleTraces.interrupted(),
        LiveSampleTraces.tornArray(3));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextStandsOutFromWhatIsUnderIt(Theme theme) {
    ThemeColors colors = ThemeColors.of(theme);
    var faint = new TreeSet<String>();
    for (Trace trace : traces()) {
      pictures(trace).forEach(picture -> faint.addAll(faint(picture, colors)));
    }
    assertThat(faint).as("texts with too little contrast in the theme %s", theme).isEmpty();
  }

  private static Stream<Picture> pictures(Trace trace) {
    var film = new Film(trace, List.of(), SampleTexts.ENGLISH);
    var stage = new Stage(film);
    var timeline = new Timeline(film);
    return LongStream.concat(
            LongStream.rangeClosed(0, trace.stepCount())
                .map(step -> step == 0 ? 0 : trace.nanosOfStep((int) step)),
            LongStream.of(film.pace().nanosAt(film.pace().length())))
        .boxed()
        .flatMap(
            nanos -> {
              Duration position = film.pace().positionOf(nanos);
              return Stream.of(
                  stage.picture(position, WIDTH, HEIGHT),
                  timeline.picture(position, timeline.whole(), WIDTH, timeline.naturalHeight()));
            });
  }

  private static List<String> faint(Picture picture, ThemeColors colors) {
    var faint = new ArrayList<String>();
    for (int index = 0; index < picture.shapes().size(); index++) {
      if (picture.shapes().get(index) instanceof Shape.Label label && isSeen(label)) {
        Color below = below(picture.shapes().subList(0, index), place(label), colors);
        Color text = Contrast.over(colors.color(label.ink()), below);
        if (Contrast.between(text, below) < Contrast.OF_TEXT) {
          faint.add(
              "%s: %s on %s, %.2f"
                  .formatted(label.text(), label.ink(), below, Contrast.between(text, below)));
        }
      }
    }
    return faint;
  }

  private static boolean isSeen(Shape.Label label) {
    double opacity =
        switch (label.ink()) {
          case Ink.Of(_, double of) -> of;
          case Ink.OfActor(_, _, double of) -> of;
        };
    return opacity >= SEEN && !label.text().isBlank();
  }

  /// A place within the first or last letter.
  private static Shape.Point place(Shape.Label label) {
    double size = label.style().size();
    double x =
        switch (label.anchor()) {
          case START -> label.x() + size * 0.3;
          case MIDDLE -> label.x();
          case END -> label.x() - size * 0.3;
        };
    return new Shape.Point(x, label.y() - size * 0.3);
  }

  private static Color below(List<Shape> shapes, Shape.Point place, ThemeColors colors) {
    Color color = colors.color(Ink.of(Ink.Role.BACKGROUND));
    for (Shape shape : shapes) {
      Ink fill =
          switch (shape) {
            case Shape.Box box when contains(box, place) -> box.fill();
            case Shape.Disc disc
                when Math.hypot(place.x() - disc.x(), place.y() - disc.y()) <= disc.radius() ->
                disc.fill();
            case Shape.Box _, Shape.Disc _, Shape.Polygon _, Shape.Curve _, Shape.Label _ -> null;
          };
      if (fill != null) {
        color = Contrast.over(colors.color(fill), color);
      }
    }
    return color;
  }

  private static boolean contains(Shape.Box box, Shape.Point place) {
    return place.x() >= box.x()
        && place.x() <= box.x() + box.width()
        && place.y() >= box.y()
        && place.y() <= box.y() + box.height();
  }
}
