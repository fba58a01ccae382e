package dev.interleave.lesson;

import java.util.List;

/// One answer a learner can choose.
///
/// @param spans what it says
/// @param check what holds of the run if it is the right one
public record Choice(List<Span> spans, Check check) {

  public Choice {
    spans = List.copyOf(spans);
  }

  /// What it says.
  public String text() {
    return Block.plain(spans);
  }
}
