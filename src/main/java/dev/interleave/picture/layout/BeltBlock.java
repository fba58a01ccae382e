package dev.interleave.picture.layout;

import dev.interleave.trace.Resource;

/// A queue: a belt with items, to its left who waits to put, to its right who waits to get.
///
/// @param extent how many items it will hold, and how long they are
/// @param putters who will wait to put
/// @param takers who will wait to get
record BeltBlock(Resource queue, Extent extent, Crowd putters, Crowd takers, Scale scale)
    implements Block {

  private static final double HEADING = 26;
  private static final double BELT = 58;
  private static final double ITEM = 32;
  private static final double SHORTEST = 5;
  private static final int MOST_ROWS = 8;

  private double itemWidth() {
    double text = Math.min(extent.characters(), 12) * 7.4 + 14;
    return scale.of(Math.max(ITEM, text));
  }

  private double beltWidth() {
    double items = Math.clamp(extent.elements(), SHORTEST, 12);
    return Math.max(items * (itemWidth() + scale.of(6)) + scale.of(20), scale.of(230));
  }

  private double shortestBelt() {
    return Math.max(SHORTEST * (itemWidth() + scale.of(6)) + scale.of(20), scale.of(230));
  }

  private double sideWidth(Crowd crowd, int rows) {
    if (crowd.peak() == 0) {
      return 0;
    }
    Tier tier = tier(crowd);
    int columns = Area.divideUp(crowd.peak(), rows(tier, rows));
    return columns * (tier.width(scale) + scale.gap()) + scale.gap();
  }

  private int rows(Tier tier, int rows) {
    double height = slotsHeight(rows);
    return Math.max(1, (int) ((height + scale.gap() + 0.01) / (tier.height(scale) + scale.gap())));
  }

  private Tier tier(Crowd crowd) {
    Tier tier = scale.tierFor(crowd.peak());
    return tier == Tier.FULL && crowd.peak() > 2 ? Tier.LINE : tier;
  }

  private double slotsHeight(int rows) {
    double line = Tier.LINE.height(scale) + scale.gap();
    double least = Math.max(scale.of(BELT), tallest());
    return Math.max(least, rows * line - scale.gap());
  }

  private double tallest() {
    return Math.max(
        putters.peak() == 0 ? 0 : tier(putters).height(scale),
        takers.peak() == 0 ? 0 : tier(takers).height(scale));
  }

  private double sides(int rows) {
    return sideWidth(putters, rows) + sideWidth(takers, rows);
  }

  @Override
  public double minWidth() {
    return shortestBelt() + sides(MOST_ROWS);
  }

  @Override
  public double naturalWidth() {
    return Math.max(beltWidth() + sides(2), minWidth());
  }

  @Override
  public double heightFor(double width) {
    int rows = 1;
    while (rows < MOST_ROWS && shortestBelt() + sides(rows) > width + 0.1) {
      rows++;
    }
    return slotsHeight(rows) + scale.of(HEADING);
  }

  @Override
  public double appetite() {
    return 1.2;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    double top = rect.y() + scale.of(HEADING);
    double height = Math.max(1, rect.height() - scale.of(HEADING));
    int rows = 1;
    while (rows < MOST_ROWS
        && slotsHeight(rows + 1) <= height
        && shortestBelt() + sides(rows) > rect.width() * 0.75) {
      rows++;
    }
    double left = Math.min(sideWidth(putters, rows), rect.width() * 0.3);
    double right = Math.min(sideWidth(takers, rows), rect.width() * 0.55);
    Rect slots = new Rect(rect.x(), top, rect.width(), height);
    side(Place.Kind.PUTTING, putters, new Rect(rect.x(), top, left, height), into);
    side(Place.Kind.WAITING, takers, new Rect(rect.right() - right, top, right, height), into);
    Rect belt =
        Rect.around(
            (rect.x() + left + rect.right() - right) / 2,
            slots.middleY(),
            Math.max(1, rect.width() - left - right),
            Math.min(scale.of(BELT), height));
    into.addBelt(queue.id(), new Layout.BeltSpot(rect, belt, itemWidth(), scale.of(ITEM)));
  }

  private void side(Place.Kind kind, Crowd crowd, Rect rect, LayoutBuilder into) {
    if (crowd.peak() == 0) {
      return;
    }
    boolean putting = kind == Place.Kind.PUTTING;
    double gap = scale.gap();
    Rect inner =
        new Rect(
            putting ? rect.x() : rect.x() + gap,
            rect.y(),
            Math.max(1, rect.width() - gap),
            rect.height());
    into.add(
        Area.fitting(
            new Place(kind, queue.id()),
            rect,
            inner,
            tier(crowd),
            crowd.peak(),
            scale,
            putting ? Area.Order.FROM_RIGHT : Area.Order.FROM_LEFT));
  }
}
