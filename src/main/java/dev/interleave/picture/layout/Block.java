package dev.interleave.picture.layout;

/// A part of the stage that knows how much room it needs.
interface Block {

  /// Width below which it cannot show what it has.
  double minWidth();

  /// Width at which it is comfortable.
  double naturalWidth();

  /// Height it needs at a width.
  double heightFor(double width);

  /// How much of spare height it takes, compared with others.
  double appetite();

  /// Settles in a rectangle.
  void arrange(Rect rect, LayoutBuilder into);
}
