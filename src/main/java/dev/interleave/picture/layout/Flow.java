package dev.interleave.picture.layout;

import java.util.ArrayList;
import java.util.List;

/// Blocks side by side, in as many rows as they need.
///
/// @param blocks in reading order
/// @param gap distance between them
/// @param stretched whether blocks take the spare width of their row; else they stand in its middle
record Flow(List<Block> blocks, double gap, boolean stretched) implements Block {

  Flow {
    blocks = List.copyOf(blocks);
  }

  @Override
  public double minWidth() {
    return blocks.stream().mapToDouble(Block::minWidth).max().orElse(0);
  }

  @Override
  public double naturalWidth() {
    return blocks.stream().mapToDouble(Block::naturalWidth).sum() + gap * (blocks.size() - 1);
  }

  @Override
  public double heightFor(double width) {
    List<List<Block>> rows = rows(width);
    double gaps = gap * (rows.size() - 1);
    return gaps + rows.stream().mapToDouble(row -> rowHeight(row, width)).sum();
  }

  @Override
  public double appetite() {
    return blocks.stream().mapToDouble(Block::appetite).max().orElse(0);
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    List<List<Block>> rows = rows(rect.width());
    double gaps = gap * (rows.size() - 1);
    double needed = heightFor(rect.width()) - gaps;
    double grow = needed <= 0 ? 1 : Math.max(0, rect.height() - gaps) / needed;
    double top = rect.y();
    for (List<Block> row : rows) {
      double height = rowHeight(row, rect.width()) * grow;
      arrangeRow(row, new Rect(rect.x(), top, rect.width(), height), into);
      top += height + gap;
    }
  }

  private void arrangeRow(List<Block> row, Rect rect, LayoutBuilder into) {
    double[] widths = widths(row, rect.width());
    double used = gap * (row.size() - 1);
    for (double width : widths) {
      used += width;
    }
    double left = rect.x() + Math.max(0, rect.width() - used) / 2;
    for (int index = 0; index < widths.length; index++) {
      row.get(index).arrange(new Rect(left, rect.y(), widths[index], rect.height()), into);
      left += widths[index] + gap;
    }
  }

  private double rowHeight(List<Block> row, double width) {
    double[] widths = widths(row, width);
    double height = 0;
    for (int index = 0; index < widths.length; index++) {
      height = Math.max(height, row.get(index).heightFor(widths[index]));
    }
    return height;
  }

  private double[] widths(List<Block> row, double width) {
    double available = width - gap * (row.size() - 1);
    double min = row.stream().mapToDouble(Block::minWidth).sum();
    double natural = row.stream().mapToDouble(Block::naturalWidth).sum();
    double[] widths = new double[row.size()];
    for (int index = 0; index < widths.length; index++) {
      Block block = row.get(index);
      if (available < min) {
        widths[index] = block.minWidth() * available / min;
      } else if (available < natural) {
        double share = natural == min ? 1 : (available - min) / (natural - min);
        widths[index] = block.minWidth() + share * (block.naturalWidth() - block.minWidth());
      } else {
        widths[index] = block.naturalWidth() * (stretched ? available / natural : 1);
      }
    }
    return widths;
  }

  private List<List<Block>> rows(double width) {
    var rows = new ArrayList<List<Block>>();
    var row = new ArrayList<Block>();
    double used = 0;
    for (Block block : blocks) {
      double wanted = block.minWidth() + (row.isEmpty() ? 0 : gap);
      if (!row.isEmpty() && used + wanted > width) {
        rows.add(List.copyOf(row));
        row.clear();
        used = 0;
        wanted = block.minWidth();
      }
      row.add(block);
      used += wanted;
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
