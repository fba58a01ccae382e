package dev.interleave.export.page;

import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import java.util.List;

/// What of a shape stays as it is while the shape moves.
///
/// @param form what it is
/// @param fill name of the colour of its area or its text, empty for none
/// @param stroke name of the colour of its outline, empty for none
/// @param dash lengths of dashes and gaps in turn
/// @param closed whether the last point of a polygon leads back to the first
/// @param count how many numbers say how it stands
/// @param text the characters of a label
/// @param face the font of a label
/// @param anchor what of a label stands at its place
record Look(
    Form form,
    String fill,
    String stroke,
    List<Double> dash,
    boolean closed,
    int count,
    String text,
    Face face,
    Anchor anchor) {

  /// What a shape is. The page knows forms by their number.
  enum Form {
    BOX,
    DISC,
    POLYGON,
    CURVE,
    LABEL
  }

  /// A look that is no label's.
  Look(Form form, String fill, String stroke, List<Double> dash, boolean closed, int count) {
    this(form, fill, stroke, dash, closed, count, "", Face.REGULAR, Anchor.START);
  }
}
