package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;

/// Tells of lost updates, as [Losses] finds them.
///
/// There is one finding for each such write. Its evidence is the read, the latest write that was
/// lost, and the write itself. The pattern is P4 of Berenson et al., "A Critique of ANSI SQL
/// Isolation Levels" (SIGMOD 1995): `r1[x] … w2[x] … w1[x]`.
final class LostUpdates implements Detector {

  private final Texts texts;
  private final Names names;
  private final SourceLines lines;
  private final Losses losses = new Losses();

  LostUpdates(Trace trace, Texts texts) {
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.lines = new SourceLines(trace);
  }

  @Override
  public void see(int index, Event event) {
    losses.see(index, event);
  }

  private Finding finding(Losses.Loss loss) {
    Event.ValueWritten written = loss.written();
    String place = names.place(written.resource(), written.element());
    return new Finding(
        Finding.Kind.LOST_UPDATE,
        texts.say(
            "analyse.lost-update",
            names.actor(written.actor()),
            place,
            names.value(loss.basis().value()),
            then(loss.writes(), loss.replaced()),
            makes(written),
            result(loss.writes(), loss.lost(), names.actor(loss.replaced().actor()))),
        new Advice(texts)
            .oneLock(place, lines.lineOf(loss.basis().index()), lines.lineOf(loss.at())),
        loss.at(),
        List.of(loss.basis().index(), loss.replacedAt(), loss.at()),
        List.of(written.actor(), loss.replaced().actor()),
        written.resource(),
        loss.fewer());
  }

  private String then(int count, Event.ValueWritten lost) {
    String other = names.actor(lost.actor());
    if (lost.after() == null) {
      return count == 1
          ? texts.say("analyse.lost-update.then.removed", other)
          : texts.say("analyse.lost-update.then.removed.often", other, count);
    }
    String value = names.value(lost.after());
    return count == 1
        ? texts.say("analyse.lost-update.then.wrote", other, value)
        : texts.say("analyse.lost-update.then.wrote.often", other, value, count);
  }

  private String makes(Event.ValueWritten written) {
    String writer = names.actor(written.actor());
    return written.after() == null
        ? texts.say("analyse.lost-update.removes", writer)
        : texts.say("analyse.lost-update.writes", writer, names.value(written.after()));
  }

  private String result(int writes, int lost, String other) {
    if (writes == 1) {
      return texts.say("analyse.lost-update.result.one", other);
    }
    if (lost == writes) {
      return texts.say("analyse.lost-update.result.all", lost);
    }
    return lost == 1
        ? texts.say("analyse.lost-update.result.last")
        : texts.say("analyse.lost-update.result.some", lost);
  }

  @Override
  public List<Finding> findings() {
    return losses.all().stream().map(this::finding).toList();
  }
}
