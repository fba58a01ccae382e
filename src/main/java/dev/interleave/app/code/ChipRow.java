package dev.interleave.app.code;

import java.util.List;

/// Which chips of a line are shown where there is little space.
///
/// @param shown how many chips are shown, from the first
/// @param more how many actors a last chip stands for, 0 for none
record ChipRow(int shown, int more) {

  private static final int SPACE = 10;
  private static final int EDGES = 2;

  /// The row for chips of given texts: as many as fit, and a count of the others.
  static ChipRow of(List<String> texts) {
    int wanted = texts.stream().mapToInt(text -> text.length() + EDGES).sum();
    if (wanted <= SPACE) {
      return new ChipRow(texts.size(), 0);
    }
    int shown = 0;
    int used = widthOf(texts.size());
    while (shown < texts.size() && used + texts.get(shown).length() + EDGES <= SPACE) {
      used += texts.get(shown).length() + EDGES;
      shown++;
    }
    return new ChipRow(shown, texts.size() - shown);
  }

  private static int widthOf(int count) {
    return Integer.toString(count).length() + 1 + EDGES;
  }
}
