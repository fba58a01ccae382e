package dev.interleave.picture;

import dev.interleave.picture.Shape.Label;
import java.util.Comparator;
import java.util.List;

/// What is written in a picture, for those who cannot see it and for those who search.
///
/// @param title what is read first: the caption, where there is one
/// @param description all that is written, row by row
public record PictureText(String title, String description) {

  private static final String NOTHING = "A picture without words";

  /// Labels whose baselines are so close are read as one row, in pixels at scale 1.
  private static final double ROW = 6;

  /// The text of a picture.
  public static PictureText of(Picture picture) {
    List<String> read =
        picture.shapes().stream()
            .filter(Label.class::isInstance)
            .map(Label.class::cast)
            .sorted(
                Comparator.<Label>comparingLong(label -> Math.round(label.y() / ROW))
                    .thenComparingDouble(Label::x))
            .map(label -> label.text().strip())
            .filter(text -> !text.isEmpty())
            .toList();
    return read.isEmpty()
        ? new PictureText(NOTHING, NOTHING)
        : new PictureText(read.getFirst(), String.join("; ", read));
  }
}
