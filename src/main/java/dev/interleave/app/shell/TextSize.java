package dev.interleave.app.shell;

import java.util.Optional;

/// How large text is, and everything that is measured in it.
enum TextSize {
  /// As designed.
  USUAL(100),
  /// A quarter larger.
  LARGER(125),
  /// Half as large again.
  LARGE(150),
  /// Three quarters larger.
  VERY_LARGE(175),
  /// Twice as large.
  DOUBLE(200);

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  /// How large it is, of the usual size.
  int percent() {
    return percent;
  }

  /// The next larger, or this one.
  TextSize larger() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /// The next smaller, or this one.
  TextSize smaller() {
    return values()[Math.max(ordinal() - 1, 0)];
  }

  /// The style sheet that makes it so; none for the usual size.
  Optional<String> sheet() {
    return this == USUAL
        ? Optional.empty()
        : Optional.of("/assets/styles/text-" + percent + ".css");
  }
}
