package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Intervention;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/// Puts records in one order that everything they prove agrees with: what each actor did one after
/// the other, which write each read saw, whose turn it was at a lock, which item came first. Time
/// decides only what that leaves open.
///
/// Of the records that can come next, at most one of each actor, the earliest does. Where that
/// leads nowhere, two writes whose order only time told were placed the wrong way round; they are
/// taken back and placed the other way. Where there is no other way, the processor let a write wait
/// in its store buffer while its program read on (Sewell et al., "x86-TSO: A Rigorous and Usable
/// Programmer's Model for x86 Multiprocessors", CACM 53(7), 2010): the write is then placed after
/// those reads, with whatever its own actor read of it, though never after an access that empties
/// the buffer.
final class Linearisation {

  private static final int MOST_GUESSES = 10_000;

  private final Records records;
  private final Versions versions;
  private final Placement placement;
  private final boolean settled;
  private final int[] candidates;
  private final int[] waitsAt;
  private final int never;
  private final int always;
  private final long endNanos;
  private int wanted;
  private int guesses;
  private int unproven;

  Linearisation(Records records, Versions versions, Causes causes) {
    this.records = records;
    this.versions = versions;
    this.settled = causes.areSettled();
    this.placement = new Placement(records, versions, causes);
    this.candidates = new int[records.actorCount()];
    this.waitsAt = new int[candidates.length];
    this.never = candidates.length + versions.cellCount();
    this.always = never + 1;
    this.endNanos = endNanos();
    for (int record = 0; record < records.count(); record++) {
      wanted += isWanted(record);
    }
    lookAtAll();
    run();
  }

  /// A person who stops a run ends it there, whatever its actors record while they are ended.
  private long endNanos() {
    return records.contents().interventions().stream()
        .filter(Linearisation::isEnd)
        .mapToLong(intervention -> intervention.nanos() - records.contents().beganNanos())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean isEnd(Intervention intervention) {
    return switch (intervention) {
      case Intervention.Stopped _, Intervention.Failed _ -> true;
      case Intervention.Toggled _, Intervention.Interrupted _, Intervention.Killed _ -> false;
    };
  }

  private int isWanted(int record) {
    return records.nanos(record) <= endNanos ? 1 : 0;
  }

  private void run() {
    while (wanted > 0) {
      int actor = earliest();
      if (actor == Placement.NOTHING) {
        if (!resolve()) {
          return;
        }
      } else {
        place(candidates[actor]);
        if (records.isCutShort(actor) && placement.isExhausted(actor)) {
          return;
        }
      }
    }
  }

  private int earliest() {
    int best = Placement.NOTHING;
    long bestNanos = Long.MAX_VALUE;
    for (int actor = 0; actor < candidates.length; actor++) {
      if (candidates[actor] != Records.NONE) {
        long nanos = records.nanos(candidates[actor]);
        if (nanos < bestNanos) {
          best = actor;
          bestNanos = nanos;
        }
      }
    }
    return best;
  }

  private void place(int record) {
    placement.place(record);
    wanted -= isWanted(record);
    int actor = records.actor(record);
    look(actor);
    int cell = cellKey(record);
    for (int other = 0; other < waitsAt.length; other++) {
      int at = waitsAt[other];
      if (at == actor || (at == cell && cell != never) || at == always) {
        look(other);
      }
    }
  }

  /// What changes when a record is placed: its cell, or nothing.
  private int cellKey(int record) {
    boolean accesses =
        versions.readBy(record) != Versions.UNKNOWN
            || versions.writtenBy(record) != Versions.UNKNOWN;
    return accesses ? candidates.length + versions.cellOf(record) : never;
  }

  private void lookAtAll() {
    for (int actor = 0; actor < candidates.length; actor++) {
      look(actor);
    }
  }

  /// Finds out which record of an actor can come now, and what may change that.
  private void look(int actor) {
    int held = placement.held(actor);
    int next = placement.next(actor);
    boolean isLast = next == records.end(actor);
    candidates[actor] = Records.NONE;
    if (held != Records.NONE) {
      waitsAt[actor] = always;
      if (placement.isOpen(held)) {
        candidates[actor] = held;
      } else if (!isLast && placement.mayOvertake(next) && obstacle(next) == Placement.NOTHING) {
        candidates[actor] = next;
      }
    } else if (isLast) {
      waitsAt[actor] = never;
    } else {
      int obstacle = obstacle(next);
      candidates[actor] = obstacle == Placement.NOTHING ? next : Records.NONE;
      waitsAt[actor] = obstacle == Placement.NOTHING ? cellKey(next) : obstacle;
    }
  }

  private int obstacle(int record) {
    int cause = placement.missingCause(record);
    if (cause == Causes.UNPUBLISHED) {
      return never;
    }
    if (cause != Placement.NOTHING) {
      return records.actor(cause);
    }
    return placement.isOpen(record)
        ? Placement.NOTHING
        : candidates.length + versions.cellOf(record);
  }

  /// Finds a way on. Without a circle there is none before more is published.
  private boolean resolve() {
    var impasse = new Impasse(records, versions, placement);
    Optional<Impasse.Link> choice = impasse.wrongChoice();
    Optional<Impasse.Link> guess = impasse.wrongGuess();
    if (choice.isPresent() && guesses++ < MOST_GUESSES) {
      turnRound(choice.get());
    } else if (guess.isPresent()) {
      giveUp(guess.get());
    } else if (!hold(impasse.inCircles())) {
      return force();
    }
    lookAtAll();
    return true;
  }

  private void giveUp(Impasse.Link guess) {
    int earlier = guess.second();
    int later = guess.first();
    placement.guesses().giveUp(earlier, later);
  }

  private void turnRound(Impasse.Link choice) {
    int head = versions.head(choice.second());
    placement.guesses().make(choice.first(), head);
    int from = placement.size();
    placement.takeBack(versions.writer(head));
    for (int place = placement.size(); place < from; place++) {
      wanted += isWanted(placement.record(place));
    }
  }

  /// Lets a write wait in a store buffer: rather one whose actor can read on at once, and of those
  /// the earliest. After that, orders that led nowhere may lead somewhere.
  private boolean hold(BitSet inCircles) {
    Optional<Integer> best =
        inCircles.stream()
            .boxed()
            .filter(this::canHold)
            .min(
                Comparator.comparing(this::cannotGoOn)
                    .thenComparingLong(actor -> records.nanos(placement.next(actor))));
    best.ifPresent(placement::hold);
    placement.guesses().forgetFailures();
    return best.isPresent();
  }

  private boolean cannotGoOn(int actor) {
    return !placement.isOpen(placement.next(actor) + 1);
  }

  private boolean canHold(int actor) {
    int next = placement.next(actor);
    return next + 1 < records.end(actor) && placement.canBeHeld(next) && isPlainAccess(next + 1);
  }

  private boolean isPlainAccess(int record) {
    RecordKind kind = records.kind(record);
    return kind == RecordKind.READ || kind == RecordKind.WRITTEN;
  }

  private boolean isEarlier(int record, int other) {
    return records.nanos(record) < records.nanos(other);
  }

  /// Lets the earliest record go although it cannot be placed, once nothing more will come.
  private boolean force() {
    int best = Records.NONE;
    for (int actor = 0; actor < candidates.length; actor++) {
      int held = placement.held(actor);
      int record = held == Records.NONE ? placement.next(actor) : held;
      if (!placement.isExhausted(actor) && (best == Records.NONE || isEarlier(record, best))) {
        best = record;
      }
    }
    if (best == Records.NONE || !settled) {
      return false;
    }
    unproven++;
    place(best);
    return true;
  }

  /// How many records were placed.
  int size() {
    return placement.size();
  }

  /// The record at a place of the order.
  int record(int place) {
    return placement.record(place);
  }

  /// How many writes were placed after something that their actor did later.
  int overtaken() {
    int[] latest = new int[candidates.length];
    int count = 0;
    for (int place = 0; place < size(); place++) {
      int record = record(place);
      int actor = records.actor(record);
      if (record < latest[actor] && records.kind(record) == RecordKind.WRITTEN) {
        count++;
      }
      latest[actor] = Math.max(latest[actor], record);
    }
    return count;
  }

  /// How many records were placed although something speaks against it.
  int unproven() {
    return unproven;
  }

  /// The version that a cell has in the end.
  int last(int cell) {
    return placement.current(cell);
  }
}
