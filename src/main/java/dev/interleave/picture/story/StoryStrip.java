package dev.interleave.picture.story;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Film;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Stage;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.List;

/// A few moments of a run as numbered panels on one page, each with a caption, under a title.
public final class StoryStrip {

  private static final double MARGIN = 18;
  private static final double GAP = 14;
  private static final double TITLE_LINE = 21;
  private static final int MOST_TITLE_LINES = 2;
  private static final double CAPTION_LINE = 16;
  private static final int MOST_CAPTION_LINES = 2;
  private static final double BADGE = 10;
  private static final double COMFORTABLE_WIDTH = 330;
  private static final double LARGEST_MAGNIFICATION = 4;
  private static final double MAGNIFICATION_STEP = 1.08;

  private final Stage stage;
  private final String title;
  private final List<Told> told;

  /// The story of a film.
  ///
  /// @param title what it is about
  /// @param told the moments in order, at least one
  public StoryStrip(Film film, String title, List<Told> told) {
    this.stage = new Stage(silent(film));
    this.title = title;
    this.told = List.copyOf(told);
  }

  /// What a mark would say stands in the captions.
  private static Film silent(Film film) {
    var marks = film.marks().stream().map(mark -> mark.silent()).toList();
    return new Film(film.trace(), marks, film.pace(), film.complete(), film.texts());
  }

  /// The page.
  ///
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(double width, double height) {
    var brush = new Brush(new TextMeasure(), 1);
    TextStyle style = new TextStyle(Face.BOLD, 15);
    List<String> lines = brush.wrapped(title, style, width - 2 * MARGIN, MOST_TITLE_LINES);
    double baseline = MARGIN + TITLE_LINE * 0.75;
    for (String line : lines) {
      brush.text(line, MARGIN, baseline, style, Ink.of(Role.TEXT), Anchor.START);
      baseline += TITLE_LINE;
    }
    double top = MARGIN + lines.size() * TITLE_LINE + GAP * 0.6;
    var body = new Rect(MARGIN, top, width - 2 * MARGIN, height - top - MARGIN);
    Grid grid = Grid.of(told.size(), body, GAP, this::cost);
    for (int index = 0; index < told.size(); index++) {
      draw(index, grid.cell(index), brush);
    }
    return new Picture(width, height, brush.shapes());
  }

  private void draw(int index, Rect cell, Brush brush) {
    Told moment = told.get(index);
    drawBadge(Integer.toString(index + 1), cell, brush);
    var style = new TextStyle(Face.REGULAR, 12);
    double left = cell.x() + 2 * BADGE + 8;
    List<String> lines =
        brush.wrapped(moment.caption(), style, cell.right() - left, MOST_CAPTION_LINES);
    double baseline = cell.y() + CAPTION_LINE * (lines.size() == 1 ? 1.3 : 0.8);
    for (String line : lines) {
      brush.text(line, left, baseline, style, Ink.of(Role.TEXT), Anchor.START);
      baseline += CAPTION_LINE;
    }
    Rect frame = stageIn(cell);
    double magnification = magnification(cell);
    Picture picture =
        stage.picture(
            moment.position(), frame.width() * magnification, frame.height() * magnification);
    brush.box(frame, 6, Ink.of(Role.BACKGROUND), null);
    brush.shapes().addAll(picture.scaled(1 / magnification).moved(frame.x(), frame.y()).shapes());
    brush.box(frame, 6, null, brush.line(Ink.of(Role.OUTLINE), 1));
  }

  private static void drawBadge(String number, Rect cell, Brush brush) {
    double x = cell.x() + BADGE;
    double y = cell.y() + CAPTION_LINE;
    brush.disc(x, y, BADGE, Ink.of(Role.ACCENT), null);
    brush.fitted(
        number,
        Rect.around(x, y, 2 * BADGE, 2 * BADGE),
        new TextStyle(Face.BOLD, 12),
        Ink.of(Role.BACKGROUND),
        Anchor.MIDDLE);
  }

  /// Where the stage stands in a cell: below the caption.
  private static Rect stageIn(Rect cell) {
    return cell.withoutTop(MOST_CAPTION_LINES * CAPTION_LINE + 4);
  }

  /// Stages want to be drawn as large as they are laid out, and to be wide enough for their words.
  private double cost(Rect cell) {
    return magnification(cell) * Math.max(1, COMFORTABLE_WIDTH / cell.width());
  }

  /// How much larger a stage is laid out than it is drawn, so that all of it has room.
  private double magnification(Rect cell) {
    Rect frame = stageIn(cell);
    double magnification = 1;
    while (magnification < LARGEST_MAGNIFICATION
        && !stage.fits(frame.width() * magnification, frame.height() * magnification)) {
      magnification *= MAGNIFICATION_STEP;
    }
    return magnification;
  }
}
