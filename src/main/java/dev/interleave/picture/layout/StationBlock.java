package dev.interleave.picture.layout;

import dev.interleave.trace.Resource;

/// A meeting point with a state and a line of those who wait: semaphore, event, condition, barrier.
///
/// @param waiting who will wait
record StationBlock(Resource resource, Crowd waiting, Scale scale) implements Block {

  private static final double HEADING = 26;
  private static final double STATE = 30;
  private static final double MARGIN = 10;

  private Tier tier() {
    Tier tier = scale.tierFor(waiting.peak());
    return tier == Tier.FULL && waiting.peak() > 2 ? Tier.LINE : tier;
  }

  private double slotsWidth(int columns) {
    return columns * (tier().width(scale) + scale.gap()) - scale.gap() + scale.of(2 * MARGIN);
  }

  @Override
  public double minWidth() {
    return Math.max(scale.of(170), slotsWidth(1));
  }

  @Override
  public double naturalWidth() {
    return Math.max(minWidth(), slotsWidth(Math.clamp(waiting.peak(), 1, 6)));
  }

  @Override
  public double heightFor(double width) {
    double own = scale.of(HEADING + STATE + MARGIN);
    if (waiting.peak() == 0) {
      return own;
    }
    double room = width - scale.of(2 * MARGIN) + scale.gap() + 0.01;
    int columns = Math.max(1, (int) (room / (tier().width(scale) + scale.gap())));
    int rows = Area.divideUp(waiting.peak(), columns);
    return own + rows * (tier().height(scale) + scale.gap());
  }

  @Override
  public double appetite() {
    return 1.2;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    double margin = scale.of(MARGIN);
    Rect state =
        new Rect(
            rect.x() + margin,
            rect.y() + scale.of(HEADING),
            Math.max(1, rect.width() - 2 * margin),
            scale.of(STATE));
    into.addStation(resource.id(), new Layout.StationSpot(rect, state));
    if (waiting.peak() > 0) {
      Rect inner =
          new Rect(
              state.x(),
              state.bottom(),
              state.width(),
              Math.max(1, rect.bottom() - margin - state.bottom()));
      into.add(
          Area.fitting(
              new Place(Place.Kind.WAITING, resource.id()),
              rect,
              inner,
              tier(),
              waiting.peak(),
              scale,
              Area.Order.ROWS));
    }
  }
}
