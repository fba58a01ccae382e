package dev.interleave.picture.panel;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Panel;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.code.ActorSign;
import dev.interleave.picture.code.Decoration;
import dev.interleave.picture.code.Highlighter;
import dev.interleave.picture.code.Reading;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.util.List;

/// The text of a program with the chips of the actors at the lines where they stand. Where not all
/// lines have room, those around the step taken last are shown.
public final class CodePanel implements Panel {

  private static final double LARGEST = 13;
  private static final double SMALLEST = 8.5;
  private static final double LINE = 1.5;
  private static final double MARGIN = 8;
  private static final double CHIPS = 5.2;
  private static final double NUMBERS = 2.6;
  private static final int MOST_CHIPS = 2;

  private final Trace trace;
  private final Reading reading;
  private final List<String> text;
  private final List<CodeLine> lines;
  private final int columns;
  private final TextMeasure measure = new TextMeasure();

  /// The text of a run's program.
  public CodePanel(Trace trace) {
    this.trace = trace;
    this.reading = new Reading(trace);
    String source = trace.origin().source().stripTrailing();
    this.text = List.of(source.split("\n", -1));
    this.lines =
        CodeLine.of(
            source,
            switch (trace.origin().provenance()) {
              case Provenance.Simulated _ -> Highlighter.PYTHON;
              case Provenance.Recorded _ -> Highlighter.JAVA;
            });
    this.columns = lines.stream().mapToInt(CodeLine::length).max().orElse(0);
  }

  @Override
  public double naturalWidth() {
    return widthAt(LARGEST);
  }

  private double widthAt(double size) {
    return size * (CHIPS + NUMBERS) + columns * columnWidth(size) + 2 * MARGIN;
  }

  private double columnWidth(double size) {
    return measure.width("0", new TextStyle(Face.MONO, size));
  }

  @Override
  public Picture picture(long nanos, double width, double height) {
    double room = height - 2 * MARGIN;
    double size =
        Math.clamp(
            Math.min(LARGEST * width / widthAt(LARGEST), room / (lines.size() * LINE)),
            SMALLEST,
            LARGEST);
    var brush = new Brush(measure, size);
    brush.box(new Rect(0, 0, width, height), 0, Ink.of(Role.SURFACE), null);
    Moment moment = trace.momentAt(nanos);
    int shown = Math.min(lines.size(), (int) Math.floor(room / brush.of(LINE)));
    int first =
        Math.clamp(reading.currentLine(moment) - shown / 2, 0, Math.max(0, lines.size() - shown));
    var page = new Page(brush, new Rect(0, MARGIN, width - MARGIN, room), first, shown);
    drawMarks(page, moment);
    for (int line = first; line < first + shown; line++) {
      drawLine(page, line);
    }
    reading.lockDecorations(moment.toggles()).stream()
        .filter(off -> page.shows(off.line()))
        .forEach(off -> strikeThrough(page, off));
    reading
        .actorsByLine(moment)
        .forEach(
            (line, actors) -> {
              if (page.shows(line)) {
                drawChips(page, line, actors);
              }
            });
    return new Picture(width, height, brush.shapes());
  }

  /// The lines that are shown, and where.
  private record Page(Brush brush, Rect area, int first, int count) {

    boolean shows(int line) {
      return line >= first && line < first + count;
    }

    double top(int line) {
      return area.y() + (line - first) * brush.of(LINE);
    }

    double x(double column) {
      TextStyle mono = brush.style(Face.MONO, 1);
      return area.x() + brush.of(CHIPS + NUMBERS) + column * brush.width("0", mono);
    }

    /// A stretch of a line, as far as there is room.
    Rect stretch(Decoration of) {
      double from = Math.min(x(of.start()), area.right());
      double to = Math.min(x(of.end()), area.right());
      return new Rect(from, top(of.line()), to - from, brush.of(LINE));
    }
  }

  private void drawMarks(Page page, Moment moment) {
    if (moment.stepCount() == 0) {
      return;
    }
    Event.StepTaken step = trace.step(moment.stepCount());
    Decoration.of(step.range(), text, "").stream()
        .filter(range -> page.shows(range.line()))
        .forEach(
            range ->
                page.brush()
                    .box(page.stretch(range), 0.2, Ink.ofActor(step.actor(), Tone.SOFT), null));
  }

  private void drawLine(Page page, int line) {
    Brush brush = page.brush();
    TextStyle mono = brush.style(Face.MONO, 1);
    double baseline = page.top(line) + (brush.of(LINE) + measure.capHeight(mono)) / 2;
    TextStyle small = brush.style(Face.MONO, 0.85);
    brush.text(
        Integer.toString(line + 1),
        page.x(-1),
        baseline,
        small,
        Ink.of(Role.TEXT_MUTED),
        Anchor.END);
    for (CodeLine.Stretch stretch : lines.get(line).stretches()) {
      double x = page.x(stretch.column());
      String letters = brush.elided(stretch.text(), mono, page.area().right() - x);
      brush.text(letters, x, baseline, mono, Ink.of(stretch.role()), Anchor.START);
    }
  }

  private static void strikeThrough(Page page, Decoration off) {
    Rect place = page.stretch(off);
    page.brush()
        .path(
            page.brush().line(Ink.of(Role.LOCK_OFF), 0.12),
            new Point(place.x(), place.middleY()),
            new Point(place.right(), place.middleY()));
  }

  private static void drawChips(Page page, int line, List<Actor> actors) {
    Brush brush = page.brush();
    TextStyle style = brush.style(Face.BOLD, 0.8);
    boolean all = actors.size() <= MOST_CHIPS;
    List<Actor> shown = all ? actors : actors.subList(0, MOST_CHIPS - 1);
    double right = page.area().x() + brush.of(CHIPS);
    if (!all) {
      String more = "+" + (actors.size() - shown.size());
      double width = brush.width(more, style);
      Rect place = new Rect(right - width, page.top(line), width + 1, brush.of(LINE));
      brush.fitted(more, place, style, Ink.of(Role.TEXT_MUTED), Anchor.START);
      right -= width + brush.of(0.2);
    }
    for (Actor actor : shown.reversed()) {
      String sign = ActorSign.of(actor).text();
      double width = brush.width(sign, style) + brush.of(0.7);
      var chip =
          new Rect(right - width, page.top(line) + brush.of(0.15), width, brush.of(LINE - 0.3));
      brush.box(chip, 0.3, Ink.ofActor(actor.id(), Tone.STRONG), null);
      brush.fitted(
          sign,
          new Rect(chip.x(), chip.y(), chip.width() + 1, chip.height()),
          style,
          Ink.ofActor(actor.id(), Tone.ON_STRONG),
          Anchor.MIDDLE);
      right -= width + brush.of(0.2);
    }
  }
}
