package dev.interleave.picture.panel;

import dev.interleave.text.Texts;
import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Panel;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import java.util.function.LongFunction;

/// Everything at a time in words and numbers, section by section.
public final class ValuesPanel implements Panel {

  private static final double NATURAL_WIDTH = 280;
  private static final double MARGIN = 12;
  private static final double LARGEST = 13;
  private static final double SMALLEST = 8;
  private static final double LINE = 1.45;
  private static final double GAP = 0.6;
  private static final int MOST_LINES_OF_A_TEXT = 2;

  private final Texts texts;
  private final LongFunction<List<Row>> rowsAt;
  private final int mostRows;
  private final TextMeasure measure = new TextMeasure();

  /// One line of it.
  ///
  /// @param section what it is about; rows of a section follow each other
  /// @param name whose state it is
  /// @param text the state
  public record Row(String section, String name, String text) {}

  /// @param rowsAt what there is to say of each time, in nanoseconds since the run began
  /// @param endNanos when the run ended, in nanoseconds since it began: the text is set for the
  ///   rows there are then, so that it keeps its size
  /// @param texts the language of what it says itself
  public ValuesPanel(LongFunction<List<Row>> rowsAt, long endNanos, Texts texts) {
    this.texts = texts;
    this.rowsAt = rowsAt;
    List<Row> last = rowsAt.apply(endNanos);
    this.mostRows = last.size() + (int) last.stream().map(Row::section).distinct().count();
  }

  @Override
  public double naturalWidth() {
    return NATURAL_WIDTH;
  }

  @Override
  public Picture picture(long nanos, double width, double height) {
    // Half of the rows may take a second line.
    double fits = (height - 2 * MARGIN) / (Math.max(1, mostRows) * LINE * 1.5);
    var brush = new Brush(measure, Math.clamp(fits, SMALLEST, LARGEST));
    brush.box(new Rect(0, 0, width, height), 0, Ink.of(Role.SURFACE), null);
    List<Row> rows = rowsAt.apply(nanos);
    var column = new Rect(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
    draw(brush, rows, column);
    return new Picture(width, height, brush.shapes());
  }

  private void draw(Brush brush, List<Row> rows, Rect column) {
    double y = column.y();
    String section = "";
    for (int index = 0; index < rows.size(); index++) {
      Row row = rows.get(index);
      boolean isNew = !row.section().equals(section);
      double above = isNew && index > 0 ? brush.of(GAP) : 0;
      double heading = isNew ? brush.of(LINE) : 0;
      boolean last = index == rows.size() - 1;
      double needed = above + heading + brush.of(LINE) * (last ? 1 : 2);
      if (y + needed > column.bottom()) {
        drawRest(brush, rows.size() - index, line(brush, column, y));
        return;
      }
      y += above;
      if (isNew) {
        section = row.section();
        brush.fitted(
            section, line(brush, column, y), style(brush), Ink.of(Role.TEXT_MUTED), Anchor.START);
        y += heading;
      }
      y += draw(brush, row, column, y);
    }
  }

  /// Draws one row, and says how high it is.
  private static double draw(Brush brush, Row row, Rect column, double y) {
    TextStyle bold = brush.style(Face.BOLD, 1);
    String name = brush.elided(row.name(), bold, column.width() * 0.5);
    Rect first = line(brush, column, y);
    brush.fitted(name, first, bold, Ink.of(Role.TEXT), Anchor.START);
    double indent = brush.width(name, bold) + brush.of(0.7);
    List<String> lines = brush.wrapped(row.text(), style(brush), column.width() - indent);
    int room = (int) Math.floor((column.bottom() - y) / brush.of(LINE));
    int shown = Math.clamp(lines.size(), 1, Math.min(MOST_LINES_OF_A_TEXT, Math.max(1, room)));
    for (int index = 0; index < Math.min(shown, lines.size()); index++) {
      boolean cut = index == shown - 1 && lines.size() > shown;
      String text = cut ? String.join(" ", lines.subList(index, lines.size())) : lines.get(index);
      Rect place =
          new Rect(
              first.x() + indent,
              y + index * brush.of(LINE),
              column.width() - indent,
              brush.of(LINE));
      brush.fitted(text, place, style(brush), Ink.of(Role.TEXT), Anchor.START);
    }
    return shown * brush.of(LINE);
  }

  private void drawRest(Brush brush, int count, Rect place) {
    brush.fitted(
        texts.say("picture.more", count),
        place,
        style(brush),
        Ink.of(Role.TEXT_MUTED),
        Anchor.START);
  }

  private static Rect line(Brush brush, Rect column, double y) {
    return new Rect(column.x(), y, column.width(), brush.of(LINE));
  }

  private static TextStyle style(Brush brush) {
    return brush.style(Face.REGULAR, 1);
  }
}
