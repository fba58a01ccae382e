package dev.interleave.compare;

import dev.interleave.analyse.Narrator;
import dev.interleave.picture.Mark;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The first step at which two runs part: another actor takes it, or it has another effect. That a
/// lock is passed in the one and taken in the other does not count.
///
/// @param step the number of the step in both runs, one-based
/// @param sentence what happens there
/// @param markOff where it is pointed out in the run without locks
/// @param markOn where it is pointed out in the run with locks
public record Parting(int step, String sentence, Mark markOff, Mark markOn) {

  private static final String BEGINNING = "From here on they differ: ";

  /// Finds where a run without locks and one with locks part, if they do.
  static @Nullable Parting of(Trace off, Trace on) {
    var stepsOff = new Steps(off);
    var stepsOn = new Steps(on);
    int both = Math.min(off.stepCount(), on.stepCount());
    int step = 1;
    while (step <= both && stepsOff.deed(step).equals(stepsOn.deed(step))) {
      step++;
    }
    if (step > both && off.stepCount() == on.stepCount()) {
      return null;
    }
    String sentence = BEGINNING + new Finder(off, on, step).difference() + ".";
    int actor = step <= off.stepCount() ? off.step(step).actor() : on.step(step).actor();
    return new Parting(
        step, sentence, mark(off, step, actor, sentence), mark(on, step, actor, sentence));
  }

  private static Mark mark(Trace trace, int step, int actor, String sentence) {
    int event =
        step <= trace.stepCount()
            ? trace.eventOfStep(step)
            : Math.max(0, trace.events().size() - 1);
    return new Mark(event, actor, -1, sentence);
  }

  /// Says what is different.
  private record Finder(Trace off, Trace on, int step) {

    String difference() {
      if (step > off.stepCount()) {
        return "without the lock nothing is left to be done; with it "
            + new Narrator(on).sentenceOfStep(step);
      }
      int actor = off.step(step).actor();
      String wait = wait(actor);
      if (wait != null) {
        return "with the lock " + wait + "; without it " + deedOf(actor);
      }
      String without = new Narrator(off).sentenceOfStep(step);
      return step > on.stepCount()
          ? "with the lock nobody takes another step; without it " + without
          : "without the lock " + without + "; with it " + new Narrator(on).sentenceOfStep(step);
    }

    /// That an actor has to wait for a lock at this step where locks are on, or `null` if not.
    private @Nullable String wait(int actor) {
      int events = step <= on.stepCount() ? on.eventOfStep(step) : on.events().size();
      Moment before = on.momentAfter(events);
      if (before.actor(actor).obstacle() instanceof Obstacle.AtResource(int lock, _)
          && before.resource(lock) instanceof LockState(int holder, _, _)) {
        String waits = on.actor(actor).name() + " has to wait";
        return holder == Actor.NOBODY
            ? waits
            : waits + ", because " + on.actor(holder).name() + " holds it";
      }
      return null;
    }

    /// What an actor that does not wait does to a shared value next, or else in this step.
    private String deedOf(int actor) {
      var narrator = new Narrator(off);
      int first = off.eventOfStep(step);
      for (int index = first; index < off.events().size(); index++) {
        Event event = off.event(index);
        if (event.actor() == actor && event instanceof Event.ValueRead read) {
          return narrator.sentence(index) + alike(index, read);
        }
        if (event.actor() == actor && event instanceof Event.ValueWritten) {
          return narrator.sentence(index);
        }
      }
      return narrator.sentenceOfStep(step);
    }

    /// Who read the same before, if nothing was written in between.
    private String alike(int index, Event.ValueRead read) {
      for (int before = index - 1; before >= 0; before--) {
        Event event = off.event(before);
        if (event instanceof Event.ValueWritten(_, _, int resource, var element, _, _)
            && resource == read.resource()
            && Objects.equals(element, read.element())) {
          return "";
        }
        if (event instanceof Event.ValueRead(_, int other, int resource, var element, _)
            && other != read.actor()
            && resource == read.resource()
            && Objects.equals(element, read.element())) {
          return ", as " + off.actor(other).name() + " did";
        }
      }
      return "";
    }
  }
}
