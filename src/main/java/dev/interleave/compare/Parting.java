package dev.interleave.compare;

import dev.interleave.text.Texts;
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

  /// Finds where a run without locks and one with locks part, if they do.
  static @Nullable Parting of(Trace off, Trace on, Texts texts) {
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
    String sentence = new Finder(off, on, step, texts).difference();
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
  private record Finder(Trace off, Trace on, int step, Texts texts) {

    String difference() {
      if (step > off.stepCount()) {
        return texts.say("compare.differ.off-ended", withLock());
      }
      int actor = off.step(step).actor();
      Moment before =
          on.momentAfter(step <= on.stepCount() ? on.eventOfStep(step) : on.events().size());
      if (before.actor(actor).obstacle() instanceof Obstacle.AtResource(int lock, _)
          && before.resource(lock) instanceof LockState(int holder, _, _)) {
        String waits = on.actor(actor).name();
        return holder == Actor.NOBODY
            ? texts.say("compare.differ.waits", waits, deedOf(actor))
            : texts.say("compare.differ.waits-for", waits, on.actor(holder).name(), deedOf(actor));
      }
      String without = new Narrator(off, texts).sentenceOfStep(step);
      return step > on.stepCount()
          ? texts.say("compare.differ.on-ended", without)
          : texts.say("compare.differ", without, withLock());
    }

    private String withLock() {
      return new Narrator(on, texts).sentenceOfStep(step);
    }

    /// What an actor that does not wait does to a shared value next, or else in this step.
    private String deedOf(int actor) {
      var narrator = new Narrator(off, texts);
      int first = off.eventOfStep(step);
      for (int index = first; index < off.events().size(); index++) {
        Event event = off.event(index);
        if (event.actor() == actor && event instanceof Event.ValueRead read) {
          String reads = narrator.sentence(index);
          int other = readBefore(index, read);
          return other == Actor.NOBODY
              ? reads
              : texts.say("compare.as-well", reads, off.actor(other).name());
        }
        if (event.actor() == actor && event instanceof Event.ValueWritten) {
          return narrator.sentence(index);
        }
      }
      return narrator.sentenceOfStep(step);
    }

    /// Who read the same before, if nothing was written in between, or [Actor#NOBODY].
    private int readBefore(int index, Event.ValueRead read) {
      for (int before = index - 1; before >= 0; before--) {
        Event event = off.event(before);
        if (event instanceof Event.ValueWritten(_, _, int resource, var element, _, _)
            && resource == read.resource()
            && Objects.equals(element, read.element())) {
          return Actor.NOBODY;
        }
        if (event instanceof Event.ValueRead(_, int other, int resource, var element, _)
            && other != read.actor()
            && resource == read.resource()
            && Objects.equals(element, read.element())) {
          return other;
        }
      }
      return Actor.NOBODY;
    }
  }
}
