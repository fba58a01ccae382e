package dev.interleave.claims;

import java.util.List;

/// One thing that is said of processes against threads, and what was found about it here.
///
/// @param topic what it is about
/// @param sentence what is said
/// @param verdict whether what was found bears it out
/// @param reason why, in a sentence or two
/// @param method how it was measured
/// @param comparisons the figures
/// @param observations what was tried and seen
public record Claim(
    Topic topic,
    String sentence,
    Verdict verdict,
    String reason,
    String method,
    List<Comparison> comparisons,
    List<Observation> observations) {

  public Claim {
    comparisons = List.copyOf(comparisons);
    observations = List.copyOf(observations);
  }

  /// A claim that could not be measured.
  ///
  /// @param reason why not, in a sentence
  public static Claim unmeasured(Topic topic, String sentence, String reason) {
    return new Claim(topic, sentence, Verdict.UNKNOWN, reason, "", List.of(), List.of());
  }
}
