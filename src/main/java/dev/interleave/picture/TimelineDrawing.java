package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws one picture of a timeline.
final class TimelineDrawing {

  private static final TextStyle SMALL = new TextStyle(TextStyle.Face.REGULAR, 11);
  private static final double LEAST_LANE_WITH_NAME = 11;
  private static final double LEAST_LANE_WITH_ACCESSES = 6;
  private static final double NAME_LEFT = 24;
  private static final double CURSOR_MARGIN = 6;

  private final Film film;
  private final Lanes lanes;
  private final List<Arrow> arrows;
  private final TextMeasure measure;
  private final TimelineLayout layout;
  private final TimelineScale scale;
  private final TextStyle nameStyle;
  private final LaneShapes laneShapes;
  private final List<TimeAxis.Tick> ticks;
  private final List<Shape> shapes = new ArrayList<>();

  TimelineDrawing(
      Film film,
      Lanes lanes,
      List<Arrow> arrows,
      TextMeasure measure,
      TimelineLayout layout,
      TimelineScale scale,
      TextStyle nameStyle) {
    this.film = film;
    this.lanes = lanes;
    this.arrows = arrows;
    this.measure = measure;
    this.layout = layout;
    this.scale = scale;
    this.nameStyle = nameStyle;
    this.laneShapes = new LaneShapes(measure);
    this.ticks = TimeAxis.of(film.pace(), scale).ticks();
  }

  /// Everything: lanes, axis, and the cursor over both.
  Picture picture(long position) {
    lanes();
    labels(position);
    cursor(position);
    return new Picture(layout.width(), layout.height(), shapes);
  }

  /// What stays as it is while the cursor moves.
  Picture withoutCursor() {
    lanes();
    return new Picture(layout.width(), layout.height(), shapes);
  }

  /// The strip above the lanes, which makes room for the time at the cursor.
  Picture axis(long position) {
    labels(position);
    cursor(position);
    return new Picture(layout.width(), TimelineLayout.AXIS, shapes);
  }

  private void lanes() {
    background();
    ticks();
    film.trace().actors().forEach(actor -> runs(actor.id()));
    handovers();
    if (layout.laneHeight() >= LEAST_LANE_WITH_ACCESSES) {
      film.trace().actors().forEach(actor -> accesses(actor.id()));
    }
    flags();
    new ArrowShapes(film, measure, layout, scale).draw(arrows, shapes);
    names();
    if (layout.hasLegend()) {
      new TimelineLegend(film, lanes, measure, laneShapes).draw(layout, shapes);
    }
  }

  private void background() {
    double bottom = layout.lanesBottom();
    shapes.add(
        new Box(
            0,
            TimelineLayout.AXIS,
            layout.width(),
            bottom - TimelineLayout.AXIS,
            0,
            Ink.of(Role.SURFACE),
            null));
    for (int lane = 0; lane <= layout.laneCount(); lane++) {
      if (lane == 0 || lane == layout.laneCount() || layout.laneHeight() >= 4) {
        line(0, layout.laneTop(lane), layout.width(), layout.laneTop(lane), hairline());
      }
    }
  }

  private void ticks() {
    for (TimeAxis.Tick tick : ticks) {
      line(tick.x(), TimelineLayout.AXIS, tick.x(), layout.lanesBottom(), hairline());
    }
  }

  private void labels(long position) {
    Box cursor = cursorLabel(position);
    for (TimeAxis.Tick tick : ticks) {
      line(tick.x(), TimelineLayout.AXIS - 5, tick.x(), TimelineLayout.AXIS, hairline());
      double half = measure.width(tick.label(), SMALL) / 2;
      boolean hidden =
          tick.x() + half > layout.width()
              || (scale.shows(position)
                  && tick.x() + half > cursor.x() - CURSOR_MARGIN
                  && tick.x() - half < cursor.x() + cursor.width() + CURSOR_MARGIN);
      if (!hidden) {
        double baseline = TimelineLayout.AXIS - 8;
        Ink ink = Ink.of(Role.TEXT_MUTED);
        shapes.add(new Label(tick.x(), baseline, tick.label(), SMALL, ink, Anchor.MIDDLE));
      }
    }
  }

  private static Stroke hairline() {
    return new Stroke(Ink.of(Role.OUTLINE, 0.5), 1);
  }

  private void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    shapes.add(new Polygon(List.of(new Point(x1, y1), new Point(x2, y2)), false, null, stroke));
  }

  /// Drawn over what reaches in from the part of the film before the span.
  private void names() {
    double height = layout.lanesBottom() - TimelineLayout.AXIS;
    Ink surface = Ink.of(Role.SURFACE);
    shapes.add(new Box(0, TimelineLayout.AXIS + 1, scale.left() - 1, height - 1, 0, surface, null));
    film.trace().actors().forEach(this::name);
  }

  private void name(Actor actor) {
    double middle = layout.laneMiddle(actor.id());
    double radius = Math.min(5, layout.laneHeight() * 0.35);
    shapes.add(new Disc(13, middle, radius, Ink.ofActor(actor.id(), Tone.STRONG), null));
    if (layout.laneHeight() < LEAST_LANE_WITH_NAME) {
      return;
    }
    var style =
        new TextStyle(nameStyle.face(), Math.min(nameStyle.size(), layout.laneHeight() * 0.85));
    shapes.add(
        new Label(
            NAME_LEFT,
            middle + measure.capHeight(style) / 2,
            measure.elide(actor.name(), style, scale.left() - NAME_LEFT - 4),
            style,
            Ink.of(Role.TEXT),
            Anchor.START));
  }

  private double barHeight() {
    double height = layout.laneHeight();
    return height < 8 ? Math.max(1, height - 1) : Math.min(20, height * 0.7);
  }

  private void runs(int actor) {
    double height = barHeight();
    double top = layout.laneMiddle(actor) - height / 2;
    for (Lane.Run run : lanes.lanes().get(actor).runs(scale)) {
      if (run.state().isOver()) {
        end(run, actor);
        continue;
      }
      var area = new Box(run.left(), top, Math.max(1, run.width()), height, 0, null, null);
      laneShapes.state(run.state(), area, shapes);
      if (run.state() != LaneState.RUNNING) {
        laneShapes.words(words(run, actor), run.state(), area, shapes);
      }
    }
  }

  private void end(Lane.Run run, int actor) {
    if (run.left() > scale.left()) {
      double middle = layout.laneMiddle(actor);
      if (run.state() == LaneState.KILLED) {
        LaneShapes.killed(run.left(), middle, Math.min(4.5, barHeight() * 0.4), shapes);
      } else {
        shapes.add(LaneShapes.end(run.left(), middle, Math.min(3.5, barHeight() * 0.4)));
      }
    }
  }

  private String words(Lane.Run run, int actor) {
    Trace trace = film.trace();
    if (run.state() == LaneState.READY && waitsForGil(run, actor)) {
      return film.texts().say("picture.actor.gil");
    }
    return run.state() == LaneState.WAITING
            && trace.events().get(run.cause()) instanceof Event.BlockedOn(_, _, Obstacle obstacle)
        ? switch (obstacle) {
          case Obstacle.AtResource(int resource, _) ->
              film.texts().say("picture.waits-for", trace.resource(resource).name());
          case Obstacle.AtActor(int other) ->
              film.texts().say("picture.waits-for", trace.actor(other).name());
        }
        : film.texts().say("picture.lane." + run.state().label());
  }

  private boolean waitsForGil(Lane.Run run, int actor) {
    Trace trace = film.trace();
    long middle = scale.positionAt((run.left() + run.right()) / 2).toNanos();
    int process = trace.actor(actor).process();
    return trace.origin().settings().gil()
        && trace.actors().stream()
            .filter(other -> other.id() != actor && other.process() == process)
            .anyMatch(other -> lanes.lanes().get(other.id()).stateAt(middle) == LaneState.RUNNING);
  }

  private void handovers() {
    Set<String> drawn = new HashSet<>();
    for (Handover handover : lanes.handovers()) {
      if (handover.arrived() < scale.from() || handover.left() > scale.to()) {
        continue;
      }
      double left = scale.x(handover.left());
      double arrived = scale.x(handover.arrived());
      String place = handover.from() + ">" + handover.to() + "@" + Math.floor(arrived / 8);
      if (drawn.add(place)) {
        double down = Math.copySign(barHeight() / 2, handover.to() - handover.from());
        LaneShapes.handover(
            handover.kind(),
            new Point(left, layout.laneMiddle(handover.from()) + down),
            new Point(arrived, layout.laneMiddle(handover.to()) - down),
            shapes);
      }
    }
  }

  private void accesses(int actor) {
    double y = layout.laneMiddle(actor);
    double radius = Math.min(4, barHeight() * 0.3);
    for (Lane.Access access : lanes.lanes().get(actor).accesses(scale, radius * 2 + 2)) {
      shapes.add(LaneShapes.access(access.x(), y, radius, access.write()));
    }
  }

  private void flags() {
    Set<String> drawn = new HashSet<>();
    for (Mark mark : film.marks()) {
      long nanos = film.trace().events().get(mark.event()).nanos();
      long position = film.pace().positionOf(nanos).toNanos();
      double x = scale.x(position);
      if (scale.shows(position) && drawn.add(mark.actor() + "@" + Math.floor(x / 6))) {
        double top = layout.laneTop(mark.actor());
        LaneShapes.flag(x, top + 1, top + layout.laneHeight() - 1, shapes);
      }
    }
  }

  private void cursor(long position) {
    if (!scale.shows(position)) {
      return;
    }
    double x = scale.x(position);
    Ink ink = Ink.of(Role.ACCENT);
    line(x, TimelineLayout.AXIS - 4, x, layout.lanesBottom(), new Stroke(ink, 2));
    Box label = cursorLabel(position);
    shapes.add(label);
    shapes.add(
        new Label(
            label.x() + label.width() / 2,
            TimelineLayout.AXIS - 8,
            cursorTime(position),
            SMALL,
            Ink.of(Role.BACKGROUND),
            Anchor.MIDDLE));
  }

  private Box cursorLabel(long position) {
    double width = measure.width(cursorTime(position), SMALL) + 2 * CURSOR_MARGIN;
    double left = Math.clamp(scale.x(position) - width / 2, 0, Math.max(0, layout.width() - width));
    return new Box(left, 1, width, TimelineLayout.AXIS - 5, 4, Ink.of(Role.ACCENT), null);
  }

  private String cursorTime(long position) {
    return TimeLabel.of(film.pace().nanosAt(Duration.ofNanos(position)));
  }
}
