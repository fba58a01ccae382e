package dev.interleave.analyse;

import dev.interleave.analyse.Why.Phrase;
import dev.interleave.text.Texts;
import dev.interleave.trace.ValuePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Puts the answer to a why together, clause by clause.
final class WhyBuilder {

  private final Texts texts;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Integer> reads = new ArrayList<>();
  private OptionalInt write = OptionalInt.empty();
  private OptionalInt overwritten = OptionalInt.empty();
  private boolean unseen;

  /// An event that a clause tells of.
  sealed interface Told {

    /// Index of the event.
    int event();

    /// The event that brought the value about.
    record Write(int event) implements Told {}

    /// A read that the value counts as computed from.
    record Read(int event) implements Told {}

    /// The event whose value was replaced.
    ///
    /// @param unseen whether the writer had not seen it
    record Overwritten(int event, boolean unseen) implements Told {}
  }

  WhyBuilder(Texts texts) {
    this.texts = texts;
  }

  /// Says a clause that tells of no event.
  WhyBuilder say(String key, @Nullable Object... values) {
    return tell(key, List.of(), values);
  }

  /// Says a clause.
  ///
  /// @param key names its text, which marks by number what tells of an event
  /// @param told the events, by that number
  WhyBuilder tell(String key, List<Told> told, @Nullable Object... values) {
    for (Texts.Piece piece : texts.pieces(key, values)) {
      OptionalInt event =
          piece.mark().isEmpty()
              ? OptionalInt.empty()
              : OptionalInt.of(told.get(piece.mark().getAsInt()).event());
      phrases.add(new Phrase(piece.text(), event));
    }
    told.forEach(this::note);
    return this;
  }

  private void note(Told told) {
    switch (told) {
      case Told.Write(int event) -> write = OptionalInt.of(event);
      case Told.Read(int event) -> reads.add(event);
      case Told.Overwritten(int event, boolean notSeen) -> {
        overwritten = OptionalInt.of(event);
        unseen = notSeen;
      }
    }
  }

  Why build(ValuePlace place) {
    return new Why(place, phrases, write, reads, overwritten, unseen);
  }
}
