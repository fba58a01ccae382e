package dev.interleave.export;

import dev.interleave.export.paint.Theme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sizes that fit a purpose. Text is set for the width and height at scale 1, and grows with the
/// scale.
public enum Preset {
  /// A slide of 16 by 9, 1920 pixels wide.
  SLIDE(960, 540, 2, null),
  /// A post with equal sides of 1080 pixels.
  SQUARE(540, 540, 2, null),
  /// As wide as a page that describes a project, 800 pixels.
  README(800, 450, 1, null),
  /// A figure on paper: 300 dots per inch at 27 centimetres.
  PRINT(800, 500, 4, Theme.PRINT);

  private final int width;
  private final int height;
  private final double scale;
  private final Optional<Theme> theme;

  Preset(int width, int height, double scale, @Nullable Theme theme) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.theme = Optional.ofNullable(theme);
  }

  /// Width at scale 1.
  public int width() {
    return width;
  }

  /// Height at scale 1.
  public int height() {
    return height;
  }

  /// How many pixels one pixel of a picture becomes, in each direction.
  public double scale() {
    return scale;
  }

  /// The colours it asks for, if it does.
  public Optional<Theme> theme() {
    return theme;
  }
}
