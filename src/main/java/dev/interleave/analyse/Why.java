package dev.interleave.analyse;

import dev.interleave.trace.ValuePlace;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Why a place has the value it has at one time, with the events that tell it.
///
/// @param place the place; where all of an array was asked about, the element that changed last
/// @param phrases the sentence in pieces, without a full stop
/// @param write index of the event that brought the value about, if there is one
/// @param reads indices of the reads that it counts as computed from, in order
/// @param overwritten index of the event whose value it replaced, if there is one
/// @param unseen whether the value it replaced was another actor's and the writer had not seen it
public record Why(
    ValuePlace place,
    List<Phrase> phrases,
    OptionalInt write,
    List<Integer> reads,
    OptionalInt overwritten,
    boolean unseen) {

  /// A piece of a sentence.
  ///
  /// @param text the words
  /// @param event index of the event that they tell of, if it is one
  public record Phrase(String text, OptionalInt event) {}

  public Why {
    phrases = List.copyOf(phrases);
    reads = List.copyOf(reads);
  }

  /// The whole sentence: `x is 1 because t2 wrote 1, computed from the 0 it read before t1 wrote
  /// 1`.
  public String sentence() {
    return phrases.stream().map(Phrase::text).collect(Collectors.joining());
  }
}
