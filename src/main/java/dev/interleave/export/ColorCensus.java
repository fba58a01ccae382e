package dev.interleave.export;

import dev.interleave.export.paint.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts which colours a film consists of. A theme has few inks, and smooth edges blend two of
/// them: the common colours are inks, the rare ones lie on the ramps between.
final class ColorCensus {

  /// Least distances between chosen colours, from the first choice to the last: a ramp gets a few
  /// colours before any gets many.
  private static final int[] DISTANCES = {40, 24, 14, 8, 4, 1};

  /// An ink fills more than this share of a film and is kept exactly.
  private static final double INK_SHARE = 0.0004;

  private static final int MOST_INKS = 160;

  private final Map<Integer, int[]> counts = new HashMap<>();
  private long pixels;

  void count(Pixels frame) {
    int last = -1;
    int[] lastCount = new int[1];
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int color = frame.colorAt(x, y);
        if (color != last) {
          last = color;
          lastCount = counts.computeIfAbsent(color, _ -> new int[1]);
        }
        lastCount[0]++;
      }
    }
    pixels += (long) frame.width() * frame.height();
  }

  /// The colours that serve the film best.
  Palette palette() {
    List<Map.Entry<Integer, int[]>> byCount =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Integer, int[]>>comparingInt(entry -> -entry.getValue()[0])
                    .thenComparing(Map.Entry::getKey))
            .toList();
    var chosen = new ArrayList<Integer>();
    byCount.stream()
        .limit(MOST_INKS)
        .filter(entry -> entry.getValue()[0] > pixels * INK_SHARE)
        .forEach(entry -> chosen.add(entry.getKey()));
    for (int distance : DISTANCES) {
      for (Map.Entry<Integer, int[]> entry : byCount) {
        int color = entry.getKey();
        if (chosen.size() < Palette.MOST_COLORS
            && chosen.stream().allMatch(other -> Palette.distance(color, other) >= distance)) {
          chosen.add(color);
        }
      }
    }
    return new Palette(chosen.stream().mapToInt(Integer::intValue).toArray());
  }
}
