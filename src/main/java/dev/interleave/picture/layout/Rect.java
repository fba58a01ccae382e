package dev.interleave.picture.layout;

/// A rectangle, in pixels at scale 1; y grows downwards.
public record Rect(double x, double y, double width, double height) {

  /// A rectangle around a middle.
  public static Rect around(double middleX, double middleY, double width, double height) {
    return new Rect(middleX - width / 2, middleY - height / 2, width, height);
  }

  /// The right edge.
  public double right() {
    return x + width;
  }

  /// The lower edge.
  public double bottom() {
    return y + height;
  }

  /// The middle from left to right.
  public double middleX() {
    return x + width / 2;
  }

  /// The middle from top to bottom.
  public double middleY() {
    return y + height / 2;
  }

  /// The rectangle without a margin on all sides.
  public Rect inset(double margin) {
    return new Rect(
        x + margin, y + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
  }

  /// The rectangle without a strip at its top.
  public Rect withoutTop(double strip) {
    return new Rect(x, y + strip, width, Math.max(0, height - strip));
  }

  /// The rectangle on its way to another.
  ///
  /// @param share 0 for this one to 1 for the other
  public Rect towards(Rect other, double share) {
    return new Rect(
        x + (other.x - x) * share,
        y + (other.y - y) * share,
        width + (other.width - width) * share,
        height + (other.height - height) * share);
  }

  /// The rectangle moved so that its middle is elsewhere.
  public Rect centredAt(double middleX, double middleY) {
    return around(middleX, middleY, width, height);
  }

  /// Whether a point lies inside.
  public boolean contains(double pointX, double pointY) {
    return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
  }

  /// Whether the two share more than an edge.
  public boolean overlaps(Rect other) {
    double slack = 1e-6;
    return x + slack < other.right()
        && other.x + slack < right()
        && y + slack < other.bottom()
        && other.y + slack < bottom();
  }
}
