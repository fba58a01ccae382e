package dev.interleave.export.svg;

import dev.interleave.export.paint.ThemeColors;
import dev.interleave.export.paint.Tint;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextStyle;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The looks that shapes of one document share, each under the name of a class, in the order in
/// which they are first used.
final class SvgStyles {

  private static final String SANS =
      "\"IBM Plex Sans\",system-ui,\"Segoe UI\",\"Helvetica Neue\",Arial,sans-serif";
  private static final String MONO =
      "\"IBM Plex Mono\",Menlo,Consolas,\"DejaVu Sans Mono\",monospace";
  private static final String TEXT =
      "text{font-family:%s;font-kerning:none;font-variant-ligatures:none;white-space:pre}"
          .formatted(SANS);
  private static final int LETTERS = 26;

  private final ThemeColors colors;
  private final SequencedMap<String, String> names = new LinkedHashMap<>();

  SvgStyles(ThemeColors colors) {
    this.colors = colors;
  }

  /// The class of an area and its outline; empty if neither would be seen.
  String ofArea(@Nullable Ink fill, @Nullable Stroke stroke) {
    return named(fill(fill) + stroke(stroke));
  }

  /// The class of a line of text; empty if it would not be seen.
  String ofText(Ink ink, TextStyle style, Anchor anchor) {
    String fill = fill(ink);
    return fill.isEmpty() ? "" : named(fill + font(style) + anchor(anchor));
  }

  /// The style sheet of all classes.
  String sheet() {
    return TEXT
        + names.entrySet().stream()
            .map(entry -> "\n.%s{%s}".formatted(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining());
  }

  private String named(String declarations) {
    return declarations.isEmpty()
        ? ""
        : names.computeIfAbsent(
            declarations.substring(0, declarations.length() - 1), _ -> name(names.size()));
  }

  private static String name(int number) {
    String last = Character.toString('a' + number % LETTERS);
    return number < LETTERS ? last : name(number / LETTERS - 1) + last;
  }

  private String fill(@Nullable Ink ink) {
    return ink == null ? "" : colored("fill", ink);
  }

  private String stroke(@Nullable Stroke stroke) {
    if (stroke == null || stroke.width() == 0) {
      return "";
    }
    String color = colored("stroke", stroke.ink());
    if (color.isEmpty()) {
      return "";
    }
    String width = "stroke-width:%s;".formatted(SvgNumber.of(stroke.width()));
    if (stroke.dash().isEmpty()) {
      return color + width;
    }
    String dashes = stroke.dash().stream().map(SvgNumber::of).collect(Collectors.joining(" "));
    return color + width + "stroke-dasharray:%s;stroke-linecap:butt;".formatted(dashes);
  }

  private String colored(String what, Ink ink) {
    Tint tint = colors.tint(ink);
    if (!tint.isVisible()) {
      return "";
    }
    String color = "%s:#%06x;".formatted(what, tint.rgb());
    return tint.opacity() == 1
        ? color
        : color + "%s-opacity:%s;".formatted(what, SvgNumber.of(tint.opacity()));
  }

  private static String font(TextStyle style) {
    String size = "font-size:%spx;".formatted(SvgNumber.of(style.size()));
    return switch (style.face()) {
      case REGULAR -> size;
      case BOLD -> size + "font-weight:600;";
      case MONO -> size + "font-family:%s;".formatted(MONO);
    };
  }

  private static String anchor(Anchor anchor) {
    return switch (anchor) {
      case START -> "";
      case MIDDLE -> "text-anchor:middle;";
      case END -> "text-anchor:end;";
    };
  }
}
