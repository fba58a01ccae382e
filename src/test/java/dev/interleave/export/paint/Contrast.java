package dev.interleave.export.paint;

import javafx.scene.paint.Color;

/// The contrast ratio of the Web Content Accessibility Guidelines 2.2, and what they ask for.
public final class Contrast {

  /// What text needs.
  public static final double OF_TEXT = 4.5;

  /// What lines and signs need.
  public static final double OF_GRAPHICS = 3;

  private Contrast() {}

  /// The ratio of two opaque colours, 1 to 21.
  public static double between(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /// A colour as it is seen over an opaque one.
  public static Color over(Color above, Color below) {
    double share = above.getOpacity();
    return new Color(
        above.getRed() * share + below.getRed() * (1 - share),
        above.getGreen() * share + below.getGreen() * (1 - share),
        above.getBlue() * share + below.getBlue() * (1 - share),
        1);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
