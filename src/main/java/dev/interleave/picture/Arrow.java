package dev.interleave.picture;

/// What one event has to do with another, drawn on a timeline as an arrow.
///
/// @param from index of the event that it leads away from
/// @param to index of the event that it leads to
/// @param kind what the one has to do with the other
/// @param label what to write on it, in two or three words, or nothing
public record Arrow(int from, int to, Kind kind, String label) {

  /// What an event has to do with another.
  public enum Kind {
    /// It used what the other read.
    COMPUTED_FROM,
    /// It replaced the other's value, of which its actor knew.
    REPLACED,
    /// It replaced the other's value unseen, which is lost.
    LOST,
    /// Nothing orders the two.
    UNORDERED,
    /// The other follows it in the proof of a finding.
    LEADS_TO
  }
}
