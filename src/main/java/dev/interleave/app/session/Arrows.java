package dev.interleave.app.session;

import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Why;
import dev.interleave.picture.Arrow;
import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// The arrows that go with what is explained.
final class Arrows {

  private static final int MOST = 12;

  private Arrows() {}

  /// From the write of a value back to the reads it was computed from, and to what it replaced.
  static List<Arrow> of(Why why, Texts texts) {
    var arrows = new ArrayList<Arrow>();
    why.write()
        .ifPresent(
            write -> {
              why.reads()
                  .forEach(
                      read ->
                          arrows.add(
                              new Arrow(
                                  write,
                                  read,
                                  Arrow.Kind.COMPUTED_FROM,
                                  texts.say("session.arrow.computed"))));
              why.overwritten()
                  .ifPresent(replaced -> arrows.add(replacing(why, write, replaced, texts)));
              if (arrows.isEmpty()) {
                arrows.add(new Arrow(write, write, Arrow.Kind.COMPUTED_FROM, ""));
              }
            });
    return arrows;
  }

  private static Arrow replacing(Why why, int write, int replaced, Texts texts) {
    return why.unseen()
        ? new Arrow(write, replaced, Arrow.Kind.LOST, texts.say("session.arrow.overwrote"))
        : new Arrow(write, replaced, Arrow.Kind.REPLACED, texts.say("session.arrow.replaced"));
  }

  /// Between the events that prove a finding.
  static List<Arrow> of(Trace trace, Finding finding, Texts texts) {
    List<Integer> evidence = finding.evidence();
    return switch (finding.kind()) {
      case LOST_UPDATE -> lostUpdate(evidence, texts);
      case DATA_RACE, PREDICTED_RACE ->
          List.of(
              new Arrow(
                  evidence.getFirst(),
                  evidence.getLast(),
                  Arrow.Kind.UNORDERED,
                  texts.say("session.arrow.unordered")));
      case DEADLOCK -> waits(trace, evidence, texts);
      case TORN_ARRAY,
          TORN_READ,
          POSSIBLE_DEADLOCK,
          STARVATION,
          CONTENTION,
          KILLED_WHILE_HOLDING,
          WAITS_FOREVER,
          LOCK_NEVER_RELEASED,
          UNCAUGHT_EXCEPTION ->
          chain(evidence);
    };
  }

  private static List<Arrow> lostUpdate(List<Integer> evidence, Texts texts) {
    int write = evidence.getLast();
    return List.of(
        new Arrow(
            write,
            evidence.getFirst(),
            Arrow.Kind.COMPUTED_FROM,
            texts.say("session.arrow.computed")),
        new Arrow(write, evidence.get(1), Arrow.Kind.LOST, texts.say("session.arrow.overwrites")));
  }

  /// From everybody who waits to whoever has what they wait for.
  private static List<Arrow> waits(Trace trace, List<Integer> evidence, Texts texts) {
    var arrows = new ArrayList<Arrow>();
    for (int waiting : evidence) {
      if (trace.event(waiting) instanceof Event.BlockedOn blocked) {
        int target =
            evidence.stream()
                .filter(other -> isWayOf(trace.event(other), blocked))
                .findFirst()
                .orElse(waiting);
        arrows.add(
            new Arrow(waiting, target, Arrow.Kind.LEADS_TO, texts.say("session.arrow.waits")));
      }
    }
    return arrows;
  }

  private static boolean isWayOf(Event event, Event.BlockedOn blocked) {
    return switch (blocked.obstacle()) {
      case Obstacle.AtResource(int lock, _) ->
          event instanceof Event.LockAcquired acquired && acquired.lock() == lock;
      case Obstacle.AtActor(int actor) ->
          event instanceof Event.BlockedOn && event.actor() == actor;
    };
  }

  private static List<Arrow> chain(List<Integer> evidence) {
    if (evidence.size() == 1) {
      return List.of(new Arrow(evidence.getFirst(), evidence.getFirst(), Arrow.Kind.LEADS_TO, ""));
    }
    var arrows = new ArrayList<Arrow>();
    for (int at = 1; at < Math.min(MOST, evidence.size()); at++) {
      arrows.add(new Arrow(evidence.get(at - 1), evidence.get(at), Arrow.Kind.LEADS_TO, ""));
    }
    return arrows;
  }
}
