package dev.interleave.claims;

import java.util.List;

/// Figures that stand side by side because they count the same thing.
///
/// @param title what they count, in a few words
/// @param quantity the unit of all of them
/// @param origin where they come from
/// @param figures the figures, at least one
public record Comparison(String title, Quantity quantity, Origin origin, List<Figure> figures) {

  /// Where figures come from.
  public enum Origin {
    /// Real threads and processes of this machine.
    MEASURED("measured"),
    /// The simulator, on its virtual clock.
    SIMULATED("simulated");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    /// The name in files: `measured`.
    public String label() {
      return label;
    }
  }

  public Comparison {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("Nothing is compared in: " + title);
    }
  }

  /// The greatest number of all figures, spread included.
  public double most() {
    return figures.stream().mapToDouble(figure -> figure.sample().most()).max().orElse(0);
  }

  /// The least number of all figures, spread included.
  public double least() {
    return figures.stream().mapToDouble(figure -> figure.sample().least()).min().orElse(0);
  }
}
