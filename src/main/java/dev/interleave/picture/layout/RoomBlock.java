package dev.interleave.picture.layout;

import dev.interleave.trace.Resource;

/// A lock: its critical section as a room, and before its door those who wait.
///
/// @param waiting who will wait
/// @param inside who will be inside
record RoomBlock(Resource lock, Crowd waiting, Crowd inside, Scale scale) implements Block {

  private static final double HEADING = 30;
  private static final double MARGIN = 12;
  private static final double DOOR = 22;
  private static final int MOST_ROWS = 8;

  private Tier waitingTier() {
    Tier tier = scale.tierFor(waiting.peak());
    return tier == Tier.FULL && waiting.peak() > 4 ? Tier.LINE : tier;
  }

  private Tier insideTier() {
    return scale.tierFor(inside.peak());
  }

  private static double columns(int count, double height, Tier tier, Scale scale) {
    int rows =
        Math.max(1, (int) ((height + scale.gap() + 0.01) / (tier.height(scale) + scale.gap())));
    return Area.divideUp(count, rows) * (tier.width(scale) + scale.gap()) - scale.gap();
  }

  private double interiorWidth(double slots) {
    double heading = scale.of(96 + 7.5 * Math.min(lock.name().length(), 14));
    return Math.max(
            columns(Math.max(1, inside.peak()), slots, insideTier(), scale) + scale.of(2 * MARGIN),
            heading)
        + 0.01;
  }

  private double queueWidth(double slots) {
    return scale.of(DOOR)
        + (waiting.peak() == 0 ? 0 : columns(waiting.peak(), slots, waitingTier(), scale));
  }

  private double slotsHeight(int rows) {
    double unit = scale.unit();
    double most =
        Math.max(
            rows * (waitingTier().height(scale) + scale.gap()) - scale.gap(),
            insideTier().height(scale));
    return Math.max(most, 30 * unit);
  }

  private double widthOf(int rows) {
    double slots = slotsHeight(rows);
    return interiorWidth(slots) + queueWidth(slots);
  }

  @Override
  public double minWidth() {
    double least = Double.MAX_VALUE;
    for (int rows = 1; rows <= MOST_ROWS; rows++) {
      least = Math.min(least, widthOf(rows));
    }
    return least;
  }

  @Override
  public double naturalWidth() {
    return Math.max(minWidth(), widthOf(1));
  }

  @Override
  public double heightFor(double width) {
    int rows = 1;
    while (rows < MOST_ROWS && widthOf(rows) > width + 0.1) {
      rows++;
    }
    return slotsHeight(rows) + scale.of(HEADING + MARGIN);
  }

  @Override
  public double appetite() {
    return 1.2;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    double slots = Math.max(1, rect.height() - scale.of(HEADING + MARGIN));
    double queue = queueWidth(slots);
    double interior = interiorWidth(slots);
    double spare = rect.width() - queue - interior;
    double inWidth = interior + Math.max(spare / 2, Math.min(spare, 0));
    Rect room = new Rect(rect.right() - inWidth, rect.y(), inWidth, rect.height());
    into.addRoom(lock.id(), new Layout.RoomSpot(rect, room));
    Rect inner =
        new Rect(
            room.x() + scale.of(MARGIN),
            rect.y() + scale.of(HEADING),
            Math.max(1, room.width() - scale.of(2 * MARGIN)),
            slots);
    into.add(
        Area.fitting(
            new Place(Place.Kind.INSIDE, lock.id()),
            room,
            inner,
            insideTier(),
            inside.peak(),
            scale,
            Area.Order.ROWS));
    if (waiting.peak() > 0) {
      double width = Math.max(1, room.x() - scale.of(DOOR) - rect.x());
      Rect line = new Rect(rect.x(), rect.y() + scale.of(HEADING), width, slots);
      into.add(
          Area.fitting(
              new Place(Place.Kind.WAITING, lock.id()),
              line,
              line,
              waitingTier(),
              waiting.peak(),
              scale,
              Area.Order.FROM_RIGHT));
    }
  }
}
