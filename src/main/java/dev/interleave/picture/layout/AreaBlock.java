package dev.interleave.picture.layout;

/// A panel with a heading and slots for the actors of one place.
///
/// @param needed how many slots it is to have
/// @param headed whether it has a heading and a margin of its own
record AreaBlock(Place place, int needed, Tier tier, Scale scale, boolean headed) implements Block {

  private static final double HEADING = 24;
  private static final double MARGIN = 10;

  private double margin() {
    return headed ? scale.of(MARGIN) : 0;
  }

  private double heading() {
    return headed ? scale.of(HEADING) : 0;
  }

  private double widthOf(int columns) {
    return columns * (tier.width(scale) + scale.gap()) - scale.gap() + 2 * margin();
  }

  double heightOf(int rows) {
    return rows * (tier.height(scale) + scale.gap()) - scale.gap() + heading() + margin();
  }

  /// Width with so much room from top to bottom.
  double widthWithin(double height) {
    double room = height - heading() - margin() + scale.gap() + 0.01;
    int rows = Math.max(1, (int) (room / (tier.height(scale) + scale.gap())));
    return widthOf(Area.divideUp(needed, rows));
  }

  @Override
  public double minWidth() {
    return widthOf(1);
  }

  @Override
  public double naturalWidth() {
    return widthOf(Area.divideUp(needed, Area.divideUp(needed, 8)));
  }

  @Override
  public double heightFor(double width) {
    double room = width - 2 * margin() + scale.gap() + 0.01;
    int columns = Math.max(1, (int) (room / (tier.width(scale) + scale.gap())));
    return heightOf(Area.divideUp(needed, columns));
  }

  @Override
  public double appetite() {
    return 2;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    Rect inner =
        new Rect(
            rect.x() + margin(),
            rect.y() + heading(),
            Math.max(1, rect.width() - 2 * margin()),
            Math.max(1, rect.height() - heading() - margin()));
    into.add(Area.fitting(place, rect, inner, tier, needed, scale, Area.Order.ROWS));
  }
}
