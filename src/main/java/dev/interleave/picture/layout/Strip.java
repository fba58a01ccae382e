package dev.interleave.picture.layout;

import java.util.List;

/// Areas side by side in one row of equal height, which grows until all fit.
///
/// @param areas from left to right
/// @param gap distance between them
record Strip(List<AreaBlock> areas, double gap) implements Block {

  private static final int MOST_ROWS = 12;

  Strip {
    areas = List.copyOf(areas);
  }

  @Override
  public double minWidth() {
    return gaps() + areas.stream().mapToDouble(Block::minWidth).sum();
  }

  @Override
  public double naturalWidth() {
    return gaps() + areas.stream().mapToDouble(Block::naturalWidth).sum();
  }

  private double gaps() {
    return gap * (areas.size() - 1);
  }

  private double widthWithin(double height) {
    return gaps() + areas.stream().mapToDouble(area -> area.widthWithin(height)).sum();
  }

  @Override
  public double heightFor(double width) {
    double height = 0;
    for (int rows = 1; rows <= MOST_ROWS; rows++) {
      height = rowsHeight(rows);
      if (widthWithin(height) <= width) {
        return height;
      }
    }
    return height;
  }

  private double rowsHeight(int rows) {
    return areas.stream().mapToDouble(area -> area.heightOf(rows)).max().orElse(0);
  }

  @Override
  public double appetite() {
    return 2;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    double wanted = widthWithin(rect.height()) - gaps();
    double stretch = (rect.width() - gaps()) / wanted;
    double left = rect.x();
    for (AreaBlock area : areas) {
      double width = area.widthWithin(rect.height()) * stretch;
      area.arrange(new Rect(left, rect.y(), width, rect.height()), into);
      left += width + gap;
    }
  }
}
