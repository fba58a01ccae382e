package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds locks whose holder was killed, and what was lost with it: where it had read a shared value
/// under the lock and not yet written it, its update never happened.
///
/// What it would have written is told only where the trace shows it: a variable of its own got the
/// value, or every update of that place so far added the same.
final class KilledHolders implements Detector {

  private final Trace trace;
  private final Texts texts;
  private final Names names;
  private final int[] holders;
  private final int[] acquiredAt;
  private final Map<Integer, SequencedMap<Place, Begun>> begun = new HashMap<>();
  private final Map<Place, Increment> increments = new HashMap<>();
  private final List<Death> deaths = new ArrayList<>();

  private record Place(int resource, @Nullable Datum element) {}

  /// An update of which only the read has happened.
  ///
  /// @param index index of the event of the read
  /// @param value what was read
  /// @param next what a variable of the actor became since, if it is a number, or `null`
  private record Begun(int index, Datum value, @Nullable Datum next) {}

  /// What the updates of a place have added so far.
  ///
  /// @param added how much
  /// @param always whether it was always the same
  private record Increment(double added, boolean always) {}

  private record Death(
      int lock, int actor, int at, int acquired, @Nullable Place place, @Nullable Begun update) {}

  KilledHolders(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.holders = new int[trace.resources().size()];
    this.acquiredAt = new int[trace.resources().size()];
    Arrays.fill(holders, Actor.NOBODY);
  }

  /// Whether somebody ended an actor by force, and not just the end of its program.
  static boolean isKill(Event.ActorKilled killed, Actor actor) {
    return killed.by() == Actor.NOBODY || !actor.daemon();
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.LockAcquired(_, int actor, int lock)) {
      if (holders[lock] != actor) {
        hold(lock, actor, index);
      }
    } else if (event instanceof Event.LockRecovered(_, int actor, int lock, _)) {
      hold(lock, actor, index);
    } else if (event instanceof Event.LockReleased(_, _, int lock)) {
      holders[lock] = Actor.NOBODY;
    } else if (event instanceof Event.ValueRead(_, int actor, int at, var element, Datum value)) {
      begunBy(actor).put(new Place(at, element), new Begun(index, value, null));
    } else if (event instanceof Event.LocalChanged(_, int actor, _, Datum value)) {
      noteLocal(actor, value);
    } else if (event instanceof Event.ValueWritten written) {
      noteWrite(written);
    } else if (event instanceof Event.ActorKilled killed
        && isKill(killed, trace.actor(killed.actor()))) {
      noteDeath(index, killed.actor());
    }
  }

  private void hold(int lock, int actor, int index) {
    holders[lock] = actor;
    acquiredAt[lock] = index;
  }

  private SequencedMap<Place, Begun> begunBy(int actor) {
    return begun.computeIfAbsent(actor, _ -> new LinkedHashMap<>());
  }

  private void noteLocal(int actor, Datum value) {
    SequencedMap<Place, Begun> reads = begunBy(actor);
    if (reads.isEmpty() || value.number().isEmpty()) {
      return;
    }
    Map.Entry<Place, Begun> last = reads.lastEntry();
    Begun read = last.getValue();
    if (!value.equals(read.value)) {
      reads.put(last.getKey(), new Begun(read.index, read.value, value));
    }
  }

  private void noteWrite(Event.ValueWritten written) {
    var place = new Place(written.resource(), written.element());
    Begun read = begunBy(written.actor()).remove(place);
    Datum after = written.after();
    if (read == null || after == null) {
      return;
    }
    OptionalDouble from = read.value.number();
    OptionalDouble to = after.number();
    if (from.isPresent() && to.isPresent()) {
      double added = to.getAsDouble() - from.getAsDouble();
      increments.merge(
          place,
          new Increment(added, true),
          (old, _) -> new Increment(added, old.always && old.added == added));
    }
  }

  private void noteDeath(int index, int actor) {
    for (int lock = 0; lock < holders.length; lock++) {
      if (holders[lock] == actor) {
        int acquired = acquiredAt[lock];
        Map.Entry<Place, Begun> update =
            begunBy(actor).sequencedEntrySet().reversed().stream()
                .filter(read -> read.getValue().index > acquired)
                .findFirst()
                .orElse(null);
        deaths.add(
            update == null
                ? new Death(lock, actor, index, acquired, null, null)
                : new Death(lock, actor, index, acquired, update.getKey(), update.getValue()));
      }
    }
  }

  @Override
  public List<Finding> findings() {
    Moment end = trace.momentAfter(trace.events().size());
    return deaths.stream().map(death -> finding(death, end)).toList();
  }

  private Finding finding(Death death, Moment end) {
    List<Integer> evidence =
        Stream.of(death.acquired, death.update == null ? death.at : death.update.index, death.at)
            .distinct()
            .toList();
    boolean stillHeld = holders[death.lock] == death.actor;
    List<Integer> waiting = stillHeld ? end.waitingAt(death.lock) : List.of();
    var actors = new ArrayList<>(List.of(death.actor));
    actors.addAll(waiting);
    return new Finding(
        Finding.Kind.KILLED_WHILE_HOLDING,
        sentence(death, consequence(waiting, stillHeld)),
        texts.say("analyse.killed-holder.advice"),
        death.at,
        evidence,
        actors,
        death.lock);
  }

  private String sentence(Death death, String consequence) {
    String who = names.actor(death.actor);
    String lock = names.thing(death.lock, Case.ACCUSATIVE);
    if (death.update == null || death.place == null) {
      return texts.say("analyse.killed-holder", who, lock, consequence);
    }
    Datum next = next(death.place, death.update);
    String read = names.value(death.update.value);
    String place = names.place(death.place.resource, death.place.element);
    return next == null
        ? texts.say("analyse.killed-holder.update", who, lock, read, place, consequence)
        : texts.say(
            "analyse.killed-holder.value", who, lock, read, place, names.value(next), consequence);
  }

  private @Nullable Datum next(Place place, Begun update) {
    if (update.next != null) {
      return update.next;
    }
    Increment increment = increments.get(place);
    if (increment == null || !increment.always) {
      return null;
    }
    return switch (update.value) {
      case Datum.Whole(long whole) -> Datum.of(whole + Math.round(increment.added));
      case Datum.Real(double real) -> Datum.of(real + increment.added);
      case Datum.BigWhole _,
          Datum.Text _,
          Datum.Truth _,
          Datum.Nothing _,
          Datum.Sequence _,
          Datum.Mapping _,
          Datum.Reference _ ->
          null;
    };
  }

  private String consequence(List<Integer> waiting, boolean stillHeld) {
    if (!stillHeld) {
      return texts.say("analyse.killed-holder.taken-over");
    }
    return waiting.isEmpty()
        ? texts.say("analyse.killed-holder.nobody")
        : texts.say("analyse.killed-holder.waiting", names.actors(waiting), waiting.size());
  }
}
