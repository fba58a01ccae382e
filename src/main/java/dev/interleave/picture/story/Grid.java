package dev.interleave.picture.story;

import dev.interleave.picture.layout.Rect;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Cells of one size in rows.
///
/// @param area where they are
/// @param columns how many stand in a row
/// @param rows how many rows there are
/// @param gap distance between neighbours
record Grid(Rect area, int columns, int rows, double gap) {

  /// The way to arrange cells that suits what is in them best; of equally good ways, the one whose
  /// cells are largest where they are narrowest.
  ///
  /// @param cost how much worse a cell is than the best one could be
  static Grid of(int cells, Rect area, double gap, ToDoubleFunction<Rect> cost) {
    return IntStream.rangeClosed(1, cells)
        .mapToObj(columns -> new Grid(area, columns, Math.ceilDiv(cells, columns), gap))
        .filter(grid -> grid.columns * (grid.rows - 1) < cells)
        .min(
            Comparator.<Grid>comparingDouble(grid -> cost.applyAsDouble(grid.cell(0)))
                .thenComparingDouble(grid -> -grid.narrowness()))
        .orElseThrow();
  }

  private double narrowness() {
    Rect cell = cell(0);
    return Math.min(cell.width(), cell.height() * 1.6);
  }

  /// A cell, counted from 0 in reading order.
  Rect cell(int index) {
    double width = (area.width() - gap * (columns - 1)) / columns;
    double height = (area.height() - gap * (rows - 1)) / rows;
    int column = index % columns;
    int row = index / columns;
    return new Rect(
        area.x() + column * (width + gap), area.y() + row * (height + gap), width, height);
  }
}
