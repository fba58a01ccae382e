package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;

/// A value that is overwritten although the writer never saw it: struck through, it falls out of
/// its cell.
///
/// @param value the value
/// @param cell where it was
record LostValue(String value, Rect cell) {

  void draw(Brush brush, Passage passage) {
    double presence = passage.between(0.5, 0.56) * (1 - passage.between(0.75, 1));
    Brush solid = brush.faded(presence);
    double fall = passage.between(0.52, 1);
    double x = cell.middleX() + brush.of(26) * fall;
    double y = cell.middleY() + brush.of(64) * fall * fall;
    TextStyle style = solid.style(Face.MONO, 20);
    String text = solid.elided(value, style, solid.of(120));
    double width = solid.width(text, style);
    Rect rect = Rect.around(x, y, width + solid.of(14), solid.of(30));
    solid.box(rect, 8, Ink.of(Role.DANGER_SOFT), solid.line(Ink.of(Role.DANGER), 1.2));
    solid.fitted(text, rect, style, Ink.of(Role.DANGER), Anchor.MIDDLE);
    solid.path(
        solid.line(Ink.of(Role.DANGER), 2.2),
        new Point(x - width / 2 - solid.of(4), y + solid.of(1)),
        new Point(x + width / 2 + solid.of(4), y - solid.of(1)));
  }
}
