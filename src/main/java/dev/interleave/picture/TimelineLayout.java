package dev.interleave.picture;

/// Where the parts of a timeline are: an axis at the top, lanes, and a legend at the bottom where
/// there is room for one. Lengths are pixels at scale 1.
///
/// @param width width of the picture
/// @param height height of the picture
/// @param names width of the column of names
/// @param laneCount how many lanes there are
record TimelineLayout(double width, double height, double names, int laneCount) {

  static final double AXIS = 22;
  static final double LEGEND = 22;
  static final double COMFORTABLE_LANE = 26;

  private static final double LARGEST_LANE = 34;
  private static final double LEAST_LANE_BESIDE_LEGEND = 9;
  private static final double RIGHT_MARGIN = 10;

  static double naturalHeight(int laneCount) {
    return AXIS + laneCount * COMFORTABLE_LANE + LEGEND;
  }

  boolean hasLegend() {
    return height >= AXIS + laneCount * LEAST_LANE_BESIDE_LEGEND + LEGEND;
  }

  double laneHeight() {
    double room = height - AXIS - (hasLegend() ? LEGEND : 0);
    return Math.clamp(room / Math.max(1, laneCount), 1, LARGEST_LANE);
  }

  double laneTop(int lane) {
    return AXIS + lane * laneHeight();
  }

  double laneMiddle(int lane) {
    return laneTop(lane) + laneHeight() / 2;
  }

  double lanesBottom() {
    return laneTop(laneCount);
  }

  TimelineScale scale(Timeline.Span span) {
    return new TimelineScale(
        span.from().toNanos(), span.to().toNanos(), names, width - names - RIGHT_MARGIN);
  }
}
