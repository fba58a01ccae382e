package dev.interleave.picture.layout;

/// How large and how dense a stage is drawn.
///
/// @param unit what all lengths are multiplied with: 1 where text is comfortable on a desk
/// @param density how soon actors and values get less room
/// @param tags whether actors have values of their own to show
/// @param nameLength length of the longest name of an actor, in characters
public record Scale(double unit, Density density, boolean tags, int nameLength) {

  /// How soon crowds get less room for each.
  public enum Density {
    /// Room for all that can be told.
    ROOMY(8, 24, 8),
    /// Small groups are told in full, larger ones in short.
    BALANCED(3, 12, 4),
    /// Everything in short.
    DENSE(0, 2, 1);

    private final int fullUpTo;
    private final int lineUpTo;
    private final int largeValuesUpTo;

    Density(int fullUpTo, int lineUpTo, int largeValuesUpTo) {
      this.fullUpTo = fullUpTo;
      this.lineUpTo = lineUpTo;
      this.largeValuesUpTo = largeValuesUpTo;
    }
  }

  /// The room for each actor of a crowd.
  Tier tierFor(int crowd) {
    return crowd <= density.fullUpTo
        ? Tier.FULL
        : crowd <= density.lineUpTo ? Tier.LINE : Tier.CHIP;
  }

  /// Whether so many values are drawn large.
  boolean drawsLarge(int values) {
    return values <= density.largeValuesUpTo;
  }

  /// A length at this scale.
  double of(double length) {
    return length * unit;
  }

  /// Distance between neighbours.
  double gap() {
    return of(8);
  }
}
