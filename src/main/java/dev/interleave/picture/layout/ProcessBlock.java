package dev.interleave.picture.layout;

/// A process: a box around memory of its own and the actors that work in it.
///
/// @param process id of the actor that owns the memory
/// @param nameLength length of its name in characters
/// @param content what is in it
record ProcessBlock(int process, int nameLength, Block content, Scale scale) implements Block {

  private static final double HEADING = 26;
  private static final double MARGIN = 10;

  @Override
  public double minWidth() {
    return Math.max(content.minWidth(), scale.of(60 + 7.4 * Math.min(nameLength, 12)))
        + scale.of(2 * MARGIN);
  }

  @Override
  public double naturalWidth() {
    return Math.max(minWidth(), content.naturalWidth() + scale.of(2 * MARGIN));
  }

  @Override
  public double heightFor(double width) {
    return content.heightFor(width - scale.of(2 * MARGIN)) + scale.of(HEADING + MARGIN);
  }

  @Override
  public double appetite() {
    return 2;
  }

  @Override
  public void arrange(Rect rect, LayoutBuilder into) {
    into.addBox(process, rect);
    double margin = scale.of(MARGIN);
    content.arrange(
        new Rect(
            rect.x() + margin,
            rect.y() + scale.of(HEADING),
            Math.max(1, rect.width() - 2 * margin),
            Math.max(1, rect.height() - scale.of(HEADING) - margin)),
        into);
  }
}
