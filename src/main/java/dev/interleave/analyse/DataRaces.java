package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds data races: two actors access the same place, at least one of them writes it, and neither
/// access comes before the other by anything but chance ([HappensBefore], [AccessHistory]). An
/// indivisible update is ordered with all others of its kind.
///
/// There is one finding for two lines of the source, however often they race.
final class DataRaces implements Detector {

  private final HappensBefore order;
  private final HeldLocks locks;
  private final @Nullable AccessHistories[] histories;
  private final RaceList races;
  private final BiPredicate<Access, Access> isKnown;

  DataRaces(Trace trace, Texts texts) {
    this.order = new HappensBefore(trace);
    this.locks = new HeldLocks(trace.actors().size());
    this.histories = new AccessHistories[trace.resources().size()];
    this.races = new RaceList(trace, texts);
    this.isKnown =
        (earlier, now) ->
            earlier.actor() == now.actor()
                || order.knows(now.actor(), earlier.actor(), earlier.time());
  }

  @Override
  public void see(int index, Event event) {
    locks.see(index, event);
    if (event instanceof Event.ValueRead(_, int actor, int resource, var element, _)) {
      order.see(index, event);
      judge(access(index, actor, false), resource, element);
    } else if (event instanceof Event.ValueWritten(_, int actor, int resource, var element, _, _)) {
      judge(access(index, actor, true), resource, element);
      order.see(index, event);
    } else {
      order.see(index, event);
    }
  }

  private Access access(int index, int actor, boolean writes) {
    return new Access(index, actor, order.timeOf(actor), writes, locks.of(actor));
  }

  private void judge(Access access, int resource, @Nullable Datum element) {
    AccessHistories history = histories[resource];
    if (history == null) {
      history = new AccessHistories();
      histories[resource] = history;
    }
    Consumer<Access> race = earlier -> races.add(earlier, access, resource, element);
    history.add(access, element, isKnown, race);
  }

  @Override
  public List<Finding> findings() {
    return races.findings(Finding.Kind.DATA_RACE, _ -> true);
  }
}
