package dev.interleave.remedy;

/// What exploring a changed program says of the change.
///
/// @param kind what sort of answer
/// @param sentence the answer in one sentence
public record Verdict(Kind kind, String sentence) {

  /// The sorts of answer.
  public enum Kind {
    /// Every interleaving was walked, and none goes wrong.
    PROVEN,
    /// Something still goes wrong, or can end otherwise.
    NOT_PROVEN,
    /// Not every interleaving was walked.
    TOO_LARGE
  }
}
