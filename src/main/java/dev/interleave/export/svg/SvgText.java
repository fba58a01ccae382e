package dev.interleave.export.svg;

/// Text as XML can hold it.
final class SvgText {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int LAST_OF_PLANE = 0xFFFE;

  private SvgText() {}

  /// A text with what means something to XML written so that it means itself. White space becomes a
  /// space, and what XML cannot hold at all becomes the replacement character.
  static String of(String text) {
    var escaped = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
  }

  private static void append(int point, StringBuilder escaped) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '\t', '\n', '\r' -> escaped.append(' ');
      default -> escaped.appendCodePoint(isHeldByXml(point) ? point : REPLACEMENT);
    }
  }

  /// Whether XML 1.0 has the character (section 2.2), controls of the second half left out, which
  /// it discourages.
  private static boolean isHeldByXml(int point) {
    return !Character.isISOControl(point)
        && Character.getType(point) != Character.SURROGATE
        && (point & LAST_OF_PLANE) != LAST_OF_PLANE;
  }
}
