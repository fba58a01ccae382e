package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private static Tally.Entry entry(long value, int count, long seed) {
    var group = new OutcomeGroup(Outcome.Kind.FINISHED, Map.of("db_val", Datum.of(value)));
    return new Tally.Entry(group, count, new Tally.Example.Seed(seed));
  }

  @Test
  void theMostFrequentOutcomeComesFirst() {
    var tally = new Tally(120, List.of(entry(2, 37, 1), entry(1, 83, 2)));
    assertThat(tally.entries()).extracting(Tally.Entry::count).containsExactly(83, 37);
  }

  @Test
  void aDeadlockIsCalledOneWhateverItLeft() {
    var group = new OutcomeGroup(Outcome.Kind.DEADLOCK, Map.of("a", Datum.of(1)));
    assertThat(group.label(ENGLISH)).isEqualTo("deadlock");
  }

  @Test
  void severalValuesAreNamed() {
    var group = new OutcomeGroup(Outcome.Kind.FINISHED, Map.of("b", Datum.of(2), "a", Datum.of(1)));
    assertThat(group.label(ENGLISH)).isEqualTo("a = 1, b = 2");
  }
}
