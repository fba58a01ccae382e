package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/// Says what the colours, textures and marks of a timeline mean; as many as there is room for.
final class TimelineLegend {

  private static final TextStyle WORDS = new TextStyle(TextStyle.Face.REGULAR, 11);
  private static final double SWATCH = 20;
  private static final double HEIGHT = 10;
  private static final double GAP = 6;
  private static final double MARGIN = 16;

  private final Film film;
  private final Lanes lanes;
  private final TextMeasure measure;
  private final LaneShapes laneShapes;

  TimelineLegend(Film film, Lanes lanes, TextMeasure measure, LaneShapes laneShapes) {
    this.film = film;
    this.lanes = lanes;
    this.measure = measure;
    this.laneShapes = laneShapes;
  }

  /// One explanation: its words, and what draws its sample.
  private record Entry(String words, Sample sample) {}

  @FunctionalInterface
  private interface Sample {
    void draw(double x, double middle, List<Shape> shapes);
  }

  void draw(TimelineLayout layout, List<Shape> shapes) {
    double middle = layout.lanesBottom() + TimelineLayout.LEGEND / 2;
    double x = 10;
    for (Entry entry : entries()) {
      double width = SWATCH + GAP + measure.width(entry.words(), WORDS);
      if (x + width > layout.width()) {
        return;
      }
      entry.sample().draw(x, middle, shapes);
      shapes.add(
          new Label(
              x + SWATCH + GAP,
              middle + measure.capHeight(WORDS) / 2,
              entry.words(),
              WORDS,
              Ink.of(Role.TEXT_MUTED),
              Anchor.START));
      x += width + MARGIN;
    }
  }

  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (LaneState state : LaneState.values()) {
      if (!state.isUsual() && lanes.lanes().stream().noneMatch(lane -> lane.has(state))) {
        continue;
      }
      entries.add(
          new Entry(
              film.texts().say("picture.lane." + state.label()),
              (x, middle, shapes) -> swatch(state, x, middle, shapes)));
    }
    entries.add(
        new Entry(
            film.texts().say("picture.legend.read"),
            (x, middle, shapes) -> access(x, middle, false, shapes)));
    entries.add(
        new Entry(
            film.texts().say("picture.legend.write"),
            (x, middle, shapes) -> access(x, middle, true, shapes)));
    for (Handover.Kind kind : Handover.Kind.values()) {
      if (lanes.handovers().stream().anyMatch(handover -> handover.kind() == kind)) {
        entries.add(
            new Entry(
                film.texts().say("picture.handover." + kind.label()),
                (x, middle, shapes) ->
                    LaneShapes.handover(
                        kind,
                        new Point(x + 4, middle - 7),
                        new Point(x + SWATCH - 6, middle + 7),
                        shapes)));
      }
    }
    if (!film.marks().isEmpty()) {
      entries.add(
          new Entry(
              film.texts().say("picture.legend.finding"),
              (x, middle, shapes) ->
                  LaneShapes.flag(x + SWATCH / 2, middle - 7, middle + 7, shapes)));
    }
    return entries;
  }

  private void swatch(LaneState state, double x, double middle, List<Shape> shapes) {
    if (state == LaneState.KILLED) {
      LaneShapes.killed(x + SWATCH / 2 - 4.5, middle, 4, shapes);
    } else if (state == LaneState.OVER) {
      shapes.add(LaneShapes.end(x + SWATCH / 2 - 3.5, middle, 3.5));
    } else {
      laneShapes.state(
          state, new Box(x, middle - HEIGHT / 2, SWATCH, HEIGHT, 0, null, null), shapes);
    }
  }

  private static void access(double x, double middle, boolean write, List<Shape> shapes) {
    shapes.add(LaneShapes.access(x + SWATCH / 2, middle, 4, write));
  }
}
