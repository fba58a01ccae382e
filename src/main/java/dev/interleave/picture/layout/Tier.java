package dev.interleave.picture.layout;

/// How much room an actor gets, and so how much is told of it.
public enum Tier {
  /// Name, state in words, and its own values.
  FULL(124, 46),
  /// Name and state on one line.
  LINE(96, 27),
  /// Name, and its state as a sign.
  CHIP(56, 21);

  /// Height of the row of an actor's own values below a full token, at unit 1.
  public static final double TAG_ROW = 21;

  private final double width;
  private final double height;

  Tier(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /// Width of a slot: long names get more, up to a bound.
  double width(Scale scale) {
    double wanted =
        switch (this) {
          case FULL -> width;
          case LINE -> Math.clamp(34 + 7.4 * scale.nameLength(), width, 132);
          case CHIP -> Math.clamp(24 + 6.6 * scale.nameLength(), width, 74);
        };
    return wanted * scale.unit();
  }

  double height(Scale scale) {
    return (height + (this == FULL && scale.tags() ? TAG_ROW : 0)) * scale.unit();
  }
}
