package dev.interleave.picture;

import dev.interleave.picture.TextStyle.Face;
import java.util.EnumMap;
import java.util.Map;

/// Measures text as it will be set, from the font files that are shipped: the same on every
/// machine, and without a toolkit. A font is read when it is first needed. Safe to share between
/// threads.
public final class TextMeasure {

  /// Stands for what was left out of a text.
  public static final String ELLIPSIS = "…";

  /// So many characters of the end of a name come before any of its beginning.
  private static final int KEPT_END = 2;

  private static final double CAP_HEIGHT = 0.698;
  private static final double ASCENT = 1.025;
  private static final double DESCENT = 0.275;

  private final Map<Face, GlyphAdvances> fonts = new EnumMap<>(Face.class);

  /// Width of a text in pixels at scale 1.
  public double width(String text, TextStyle style) {
    GlyphAdvances advances = font(style.face());
    double width = 0;
    for (int index = 0; index < text.length(); index++) {
      width += advances.of(text.charAt(index));
    }
    return width * style.size();
  }

  /// The text if it fits a width, and else its beginning with an ellipsis; empty where not even the
  /// ellipsis fits.
  ///
  /// @param width in pixels at scale 1
  public String elide(String text, TextStyle style, double width) {
    if (width(text, style) <= width) {
      return text;
    }
    GlyphAdvances advances = font(style.face());
    double left = width / style.size() - advances.of(ELLIPSIS.charAt(0));
    if (left < 0) {
      return "";
    }
    int end = 0;
    while (end < text.length() && advances.of(text.charAt(end)) <= left) {
      left -= advances.of(text.charAt(end));
      end++;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /// The text if it fits a width, and else its beginning and its end around an ellipsis: names that
  /// are counted differ at their end.
  ///
  /// @param width in pixels at scale 1
  public String elideMiddle(String text, TextStyle style, double width) {
    if (width(text, style) <= width) {
      return text;
    }
    GlyphAdvances advances = font(style.face());
    double left = width / style.size() - advances.of(ELLIPSIS.charAt(0));
    if (left < 0) {
      return "";
    }
    int start = 0;
    int end = text.length();
    boolean takeEnd = true;
    while (start < end) {
      char next = text.charAt(takeEnd ? end - 1 : start);
      if (advances.of(next) > left) {
        break;
      }
      left -= advances.of(next);
      if (takeEnd) {
        end--;
      } else {
        start++;
      }
      takeEnd = text.length() - end < KEPT_END || text.length() - end <= start;
    }
    return text.substring(0, start) + ELLIPSIS + text.substring(end);
  }

  /// Height of a capital letter above the baseline, in pixels at scale 1.
  public double capHeight(TextStyle style) {
    return CAP_HEIGHT * style.size();
  }

  /// How far the tallest letters rise above the baseline, in pixels at scale 1.
  public double ascent(TextStyle style) {
    return ASCENT * style.size();
  }

  /// How far the lowest letters hang below the baseline, in pixels at scale 1.
  public double descent(TextStyle style) {
    return DESCENT * style.size();
  }

  private GlyphAdvances font(Face face) {
    synchronized (fonts) {
      return fonts.computeIfAbsent(face, each -> GlyphAdvances.read(each.resource()));
    }
  }
}
