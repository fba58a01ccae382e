package dev.interleave.picture.layout;

/// Slots for the actors at one place.
///
/// @param place the place
/// @param frame all of it, heading included
/// @param inner where the slots are
/// @param tier how much room each actor gets
/// @param slotWidth width of a slot
/// @param slotHeight height of a slot
/// @param gap distance between slots
/// @param columns how many slots stand side by side
/// @param rows how many slots stand one above the other
/// @param order where the first slot is
public record Area(
    Place place,
    Rect frame,
    Rect inner,
    Tier tier,
    double slotWidth,
    double slotHeight,
    double gap,
    int columns,
    int rows,
    Order order) {

  /// Where the first slot is, and which way the others follow.
  public enum Order {
    /// From the upper left, row by row.
    ROWS,
    /// From the right, column by column: who comes first stands next to what is on the right.
    FROM_RIGHT,
    /// From the left, column by column.
    FROM_LEFT
  }

  /// An area whose slots are spread over a rectangle, as many as needed and as fit.
  static Area fitting(
      Place place, Rect frame, Rect inner, Tier tier, int needed, Scale scale, Order order) {
    double gap = scale.gap();
    double width = Math.min(tier.width(scale), inner.width());
    double height = Math.min(tier.height(scale), inner.height());
    int mostColumns = Math.max(1, (int) ((inner.width() + gap + 0.01) / (width + gap)));
    int mostRows = Math.max(1, (int) ((inner.height() + gap + 0.01) / (height + gap)));
    int wanted = Math.clamp(needed, 1, mostColumns * mostRows);
    int columns;
    int rows;
    if (order == Order.ROWS) {
      rows = divideUp(wanted, mostColumns);
      columns = divideUp(wanted, rows);
    } else {
      columns = divideUp(wanted, mostRows);
      rows = divideUp(wanted, columns);
    }
    return new Area(place, frame, inner, tier, width, height, gap, columns, rows, order);
  }

  static int divideUp(int count, int by) {
    return (count + by - 1) / by;
  }

  /// How many slots there are.
  public int capacity() {
    return columns * rows;
  }

  /// A slot.
  ///
  /// @param index zero-based, below the capacity
  public Rect slot(int index) {
    int column =
        switch (order) {
          case ROWS -> index % columns;
          case FROM_LEFT -> index / rows;
          case FROM_RIGHT -> columns - 1 - index / rows;
        };
    int row = order == Order.ROWS ? index / columns : index % rows;
    double left =
        switch (order) {
          case ROWS -> inner.middleX() - (columns * (slotWidth + gap) - gap) / 2;
          case FROM_LEFT -> inner.x();
          case FROM_RIGHT -> inner.right() - (columns * (slotWidth + gap) - gap);
        };
    double top = inner.middleY() - (rows * (slotHeight + gap) - gap) / 2;
    return new Rect(
        left + column * (slotWidth + gap), top + row * (slotHeight + gap), slotWidth, slotHeight);
  }
}
