package dev.interleave.picture.layout;

import java.util.List;

/// Blocks one above the other.
///
/// @param blocks from top to bottom
/// @param gap distance between them
record Column(List<Block> blocks, double gap) implements Block {

  Column {
    blocks = List.copyOf(blocks);
  }

  @Override
  public double minWidth() {
    return blocks.stream().mapToDouble(Block::minWidth).max().orElse(0);
  }

  @Override
  public double naturalWidth() {
    return blocks.stream().mapToDouble(Block::naturalWidth).max().orElse(0);
  }

  @Override
  public double heightFor(double width) {
    double gaps = gap * Math.max(0, blocks.size() - 1);
    return gaps + blocks.stream().mapToDouble(block -> block.heightFor(width)).sum();
  }

  @Override
  public double appetite() {
    return blocks.stream().mapToDouble(Block::appetite).sum();
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    double needed = heightFor(rect.width());
    double spare = rect.height() - needed;
    double gaps = gap * Math.max(0, blocks.size() - 1);
    double shrink = spare >= 0 ? 1 : Math.max(0, rect.height() - gaps) / (needed - gaps);
    double appetite = appetite();
    double top = rect.y();
    for (Block block : blocks) {
      double height = block.heightFor(rect.width()) * shrink;
      if (spare > 0 && appetite > 0) {
        height += spare * block.appetite() / appetite;
      }
      block.arrange(new Rect(rect.x(), top, rect.width(), height), into);
      top += height + gap;
    }
  }
}
