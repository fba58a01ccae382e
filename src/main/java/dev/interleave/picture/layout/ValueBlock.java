package dev.interleave.picture.layout;

import dev.interleave.trace.Resource;

/// A shared value: one cell, or a row of cells for an array or a mapping.
///
/// @param extent how much it will hold
/// @param large whether it is drawn large
record ValueBlock(Resource resource, Extent extent, boolean large, Scale scale) implements Block {

  private static final double LARGE_CHARACTER = 20.4;
  private static final double WRITER_CHARACTER = 5.5;
  private static final double CHARACTER = 7.4;
  private static final double LONGEST_TEXT = 16;

  private boolean isRow() {
    return resource.kind() != Resource.Kind.VARIABLE;
  }

  private int elements() {
    return Math.max(1, extent.elements());
  }

  private double elementWidth() {
    double characters = Math.min(Math.max(extent.characters(), 2), LONGEST_TEXT);
    double keys = Math.min(extent.keyCharacters(), LONGEST_TEXT) * 6.4 + 8;
    return scale.of(Math.max(characters * (large ? 9.5 : 8) + 14, keys));
  }

  private double heading() {
    return resource.name().length() * scale.of(CHARACTER) + scale.of(26);
  }

  /// Who wrote it last stands beside the name of a row.
  private double writer() {
    return Math.min(scale.nameLength(), LONGEST_TEXT) * scale.of(WRITER_CHARACTER) + scale.of(26);
  }

  @Override
  public double minWidth() {
    if (isRow()) {
      double some = Math.min(elements(), 3) * elementWidth() + scale.of(20 + 30);
      return Math.min(naturalWidth(), Math.max(some, scale.of(120)));
    }
    return naturalWidth();
  }

  @Override
  public double naturalWidth() {
    if (isRow()) {
      return Math.max(elements() * elementWidth() + scale.of(20), heading() + writer());
    }
    double value = Math.min(extent.characters(), LONGEST_TEXT);
    if (!large) {
      double text = Math.min(resource.name().length() + 3 + value, 28) * scale.of(CHARACTER);
      return text + scale.of(24);
    }
    double wide = value * scale.of(LARGE_CHARACTER) + scale.of(32);
    return Math.clamp(Math.max(wide, heading()), scale.of(150), scale.of(330));
  }

  @Override
  public double heightFor(double width) {
    if (isRow()) {
      return scale.of(large ? 82 : 62);
    }
    return scale.of(large ? 104 : 30);
  }

  @Override
  public double appetite() {
    return 0.6;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    double height = Math.min(heightFor(rect.width()), rect.height());
    Rect frame = Rect.around(rect.middleX(), rect.middleY(), rect.width(), height);
    double each = isRow() ? elementWidth() : 0;
    int shown = elements();
    if (isRow() && shown * each > rect.width() - scale.of(19)) {
      shown = Math.max(1, (int) ((rect.width() - scale.of(20 + 30)) / each));
    }
    into.addValue(resource.id(), new Layout.ValueSpot(frame, large, each, shown));
  }
}
