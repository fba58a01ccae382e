package dev.interleave.live.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why no record can be placed: whose next record waits for whose. A circle says that something was
/// placed wrongly, or that a processor carried a write out later than its program says.
final class Impasse {

  private final Records records;
  private final Versions versions;
  private final Placement placement;
  private final List<Link> links = new ArrayList<>();

  /// An actor whose record waits for one of another actor.
  ///
  /// @param first a version that waits for the end of the second, or else for its beginning
  /// @param kind why it waits
  record Link(int from, int to, int first, int second, Kind kind) {

    enum Kind {
      /// There is no other way.
      NEEDED,
      /// The second version was chosen to be before the first one.
      CHOSEN,
      /// The second version is assumed to be before the first one.
      GUESSED
    }
  }

  Impasse(Records records, Versions versions, Placement placement) {
    this.records = records;
    this.versions = versions;
    this.placement = placement;
    for (int actor = 0; actor < records.actorCount(); actor++) {
      int held = placement.held(actor);
      int next = placement.next(actor);
      if (held != Records.NONE) {
        addLinks(actor, held);
      }
      if (next < records.end(actor) && (held == Records.NONE || placement.mayOvertake(next))) {
        addLinks(actor, next);
      }
    }
  }

  private void addLinks(int actor, int record) {
    int cause = placement.missingCause(record);
    if (cause >= 0) {
      need(actor, records.actor(cause));
    }
    RecordKind kind = records.kind(record);
    int read = versions.readBy(record);
    if (read != Versions.UNKNOWN && !placement.isOpened(read)) {
      need(actor, records.actor(versions.writer(read)));
    } else if (kind == RecordKind.UPDATED && read != Versions.UNKNOWN) {
      readersOf(read).forEach(other -> need(actor, other));
    } else if (kind == RecordKind.WRITTEN) {
      addLinksOfWrite(actor, versions.writtenBy(record));
    }
  }

  private void addLinksOfWrite(int actor, int version) {
    int before = placement.current(versions.cell(version));
    for (int other : readersOf(before)) {
      links.add(new Link(actor, other, version, before, choice(version, before)));
    }
    int updater = versions.updater(before);
    if (updater != Records.NONE && !placement.isDone(updater)) {
      int other = records.actor(updater);
      links.add(new Link(actor, other, version, before, choice(version, before)));
    }
    int earlier = placement.missingEarlier(version);
    if (earlier != Versions.UNKNOWN) {
      boolean guessed = placement.guesses().isMade(earlier, version);
      Link.Kind kind = guessed ? Link.Kind.GUESSED : Link.Kind.NEEDED;
      links.add(new Link(actor, records.actor(versions.writer(earlier)), version, earlier, kind));
    }
  }

  private void need(int from, int to) {
    links.add(new Link(from, to, Versions.UNKNOWN, Versions.UNKNOWN, Link.Kind.NEEDED));
  }

  private Link.Kind choice(int version, int before) {
    int head = versions.head(before);
    boolean isOpenToChoice =
        versions.writer(head) != Records.NONE && placement.guesses().isNew(version, head);
    return isOpenToChoice ? Link.Kind.CHOSEN : Link.Kind.NEEDED;
  }

  private List<Integer> readersOf(int version) {
    var actors = new ArrayList<Integer>();
    Pairs readers = versions.readers();
    for (int at = readers.first(version); at != Pairs.END; at = readers.next(at)) {
      if (!placement.isDone(readers.number(at))) {
        actors.add(records.actor(readers.number(at)));
      }
    }
    return actors;
  }

  /// A choice that closes a circle: the one that the clocks speak for least.
  Optional<Link> wrongChoice() {
    return links.stream()
        .filter(link -> link.kind == Link.Kind.CHOSEN && isInCircle(link))
        .min(Comparator.comparingLong(link -> nanos(link.first) - nanos(link.second)));
  }

  private long nanos(int version) {
    return records.nanos(versions.writer(version));
  }

  /// An assumption that closes a circle.
  Optional<Link> wrongGuess() {
    return links.stream()
        .filter(link -> link.kind == Link.Kind.GUESSED && isInCircle(link))
        .findFirst();
  }

  /// The actors in circles, or none.
  BitSet inCircles() {
    var actors = new BitSet();
    links.stream().filter(this::isInCircle).forEach(link -> actors.set(link.from));
    return actors;
  }

  private boolean isInCircle(Link link) {
    var reached = new BitSet();
    var open = new ArrayDeque<Integer>(List.of(link.to));
    while (!open.isEmpty()) {
      int actor = open.remove();
      if (actor == link.from) {
        return true;
      }
      if (!reached.get(actor)) {
        reached.set(actor);
        links.stream().filter(other -> other.from == actor).forEach(other -> open.add(other.to));
      }
    }
    return false;
  }
}
