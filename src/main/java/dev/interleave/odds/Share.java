package dev.interleave.odds;

/// How many of a number of rounds ended badly.
///
/// @param bad how many did
/// @param rounds how many there were, at least one
public record Share(int bad, int rounds) {

  /// 95 of 100 such intervals hold the true chance.
  private static final double QUANTILE = 1.959964;

  public Share {
    if (rounds < 1 || bad < 0 || bad > rounds) {
      throw new IllegalArgumentException("%d of %d is no share".formatted(bad, rounds));
    }
  }

  /// The share, 0 to 1.
  public double value() {
    return (double) bad / rounds;
  }

  /// The lower end of the Wilson interval of the chance (E. B. Wilson, "Probable inference, the law
  /// of succession, and statistical inference", JASA 22, 1927), which also holds for few rounds and
  /// for shares of 0 and 1.
  public double least() {
    return bad == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /// The upper end of the Wilson interval.
  public double most() {
    return bad == rounds ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    double squared = QUANTILE * QUANTILE;
    return (bad + squared / 2) / (rounds + squared);
  }

  private double reach() {
    double squared = QUANTILE * QUANTILE;
    double spread = value() * (1 - value()) * rounds + squared / 4;
    return QUANTILE * Math.sqrt(spread) / (rounds + squared);
  }
}
