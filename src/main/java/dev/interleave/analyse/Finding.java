package dev.interleave.analyse;

import java.util.List;
import java.util.Locale;

/// What analysis says of a trace, with the events that prove it.
///
/// @param kind what sort of thing was found
/// @param sentence one plain sentence a learner understands
/// @param advice what to change, in one sentence, or empty if nothing needs to be
/// @param at index of the event at which it happens
/// @param evidence indices of the events that prove it, in order, `at` among them
/// @param actors ids of the actors concerned
/// @param resource id of the resource concerned, or [#NO_RESOURCE]
/// @param lost how many more updates are lost from here on; negative where a write brings back what
///   an earlier one had lost
public record Finding(
    Kind kind,
    String sentence,
    String advice,
    int at,
    List<Integer> evidence,
    List<Integer> actors,
    int resource,
    int lost) {

  /// Stands where no resource is concerned.
  public static final int NO_RESOURCE = -1;

  /// The sorts of finding.
  public enum Kind {
    /// A write replaced an update that its writer never saw.
    LOST_UPDATE,
    /// Two actors access the same value, one of them writes it, and nothing orders the two.
    DATA_RACE,
    /// A data race that this run did not show, but another order of its events does.
    PREDICTED_RACE,
    /// The elements of an array differ in how many additions they show.
    TORN_ARRAY,
    /// Somebody read elements of an array that another actor was in the middle of changing.
    TORN_READ,
    /// An actor was killed while it held a lock.
    KILLED_WHILE_HOLDING,
    /// Actors wait for each other in a circle.
    DEADLOCK,
    /// Actors take locks in orders that can end in a circle, even if this run did not.
    POSSIBLE_DEADLOCK,
    /// An actor waits for something that nobody is left to do.
    WAITS_FOREVER,
    /// A lock was never released by the actor that acquired it.
    LOCK_NEVER_RELEASED,
    /// An actor was passed over again and again at a lock.
    STARVATION,
    /// Actors waited long for a lock.
    CONTENTION,
    /// An exception that nobody caught ended an actor.
    UNCAUGHT_EXCEPTION;

    /// The name in files and on the command line: `lost-update`.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Finding {
    evidence = List.copyOf(evidence);
    actors = List.copyOf(actors);
  }

  /// A finding by which no update is lost.
  public Finding(
      Kind kind,
      String sentence,
      String advice,
      int at,
      List<Integer> evidence,
      List<Integer> actors,
      int resource) {
    this(kind, sentence, advice, at, evidence, actors, resource, 0);
  }
}
