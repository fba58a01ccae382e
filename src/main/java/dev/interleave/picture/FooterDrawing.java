package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws the strip at the lower edge: what is shown, what is switched off, the time; and, when the
/// run is over, how it ended.
final class FooterDrawing {

  private static final int MOST_VALUES = 3;
  private static final double MOST_FOR_CONDITIONS = 0.5;

  private final Trace trace;
  private final Texts texts;
  private final int lostUpdates;

  /// @param lostUpdates how many updates were lost in the whole run
  FooterDrawing(Film film, int lostUpdates) {
    this.trace = film.trace();
    this.texts = film.texts();
    this.lostUpdates = lostUpdates;
  }

  /// Draws the strip.
  ///
  /// @param nanos the time that is shown, in nanoseconds since the run began
  /// @param ended how far the end of the run is shown: 0 before it to 1
  void draw(Brush brush, Rect strip, Moment moment, long nanos, double ended) {
    TextStyle style = brush.style(Face.REGULAR, 11);
    Ink muted = Ink.of(Role.TEXT_MUTED);
    String time = texts.say(clock(), moment.stepCount(), trace.stepCount(), TimeText.of(nanos));
    double timeWidth = Math.min(brush.width(time, style), strip.width() * 0.4);
    brush.fitted(
        time,
        new Rect(strip.right() - timeWidth - 1, strip.y(), timeWidth + 1, strip.height()),
        style,
        muted,
        Anchor.END);
    double left = strip.x();
    double room = strip.width() - timeWidth - brush.of(16);
    String name = brush.elided(trace.origin().program(), style, room * 0.35);
    brush.fitted(
        name,
        new Rect(left, strip.y(), brush.width(name, style) + 1, strip.height()),
        style,
        muted,
        Anchor.START);
    double used = brush.width(name, style) + brush.of(10);
    for (String off : switchedOff(moment.toggles())) {
      used += drawChip(brush, off, left + used, strip, room - used, true);
    }
    double mostForConditions = room * MOST_FOR_CONDITIONS;
    for (String condition : conditions()) {
      used += drawChip(brush, condition, left + used, strip, mostForConditions - used, false);
    }
    drawOutcome(brush.faded(ended), strip, left + used, strip.right() - timeWidth - brush.of(12));
  }

  /// Simulated time needs no word; time of a real clock is told from it.
  private String clock() {
    return switch (trace.origin().provenance()) {
      case Provenance.Simulated _ -> "picture.footer.step";
      case Provenance.Recorded _ -> "picture.footer.step.real";
    };
  }

  private List<String> conditions() {
    return switch (trace.origin().provenance()) {
      case Provenance.Simulated _ -> List.of();
      case Provenance.Recorded(Map<String, String> conditions, _, _) ->
          conditions.entrySet().stream()
              .map(condition -> condition.getKey() + ": " + condition.getValue())
              .toList();
    };
  }

  private List<String> switchedOff(Toggles toggles) {
    var off = new ArrayList<String>();
    if (!toggles.locks()) {
      off.add(texts.say("picture.footer.locks-off"));
    }
    toggles.locksOff().forEach(lock -> off.add(texts.say("picture.footer.lock-off", lock)));
    if (toggles.sleepFactor() == 0) {
      off.add(texts.say("picture.footer.sleep-off"));
    } else if (toggles.sleepFactor() != 1) {
      off.add("sleep ×" + Datum.of(toggles.sleepFactor()));
    }
    boolean hasInterpreter = trace.origin().provenance() instanceof Provenance.Simulated;
    if (hasInterpreter && !trace.origin().settings().gil()) {
      off.add(texts.say("picture.footer.gil-off"));
    }
    return off;
  }

  private static double drawChip(
      Brush brush, String text, double x, Rect strip, double room, boolean off) {
    TextStyle style = brush.style(Face.REGULAR, 10.5);
    double width = brush.width(text, style) + brush.of(14);
    if (width > room) {
      return 0;
    }
    Rect chip = new Rect(x, strip.middleY() - brush.of(9), width, brush.of(18));
    Ink ink = Ink.of(off ? Role.LOCK_OFF : Role.TEXT_MUTED);
    brush.box(chip, 9, null, off ? brush.dashed(ink, 1.1) : brush.line(Ink.of(Role.OUTLINE), 1.1));
    brush.fitted(text, chip, style, ink, Anchor.MIDDLE);
    return width + brush.of(6);
  }

  /// Says what the run lacks, if it lacks anything.
  ///
  /// @param line where to say it
  /// @param ended how far the end of the run is shown: 0 before it to 1
  void drawNotice(Brush brush, @Nullable Rect line, double ended) {
    long missing = trace.origin().provenance().missingEvents();
    if (line == null || missing == 0) {
      return;
    }
    TextStyle style = brush.style(Face.BOLD, 11);
    Ink ink = Ink.of(Role.DANGER);
    String before = texts.say("picture.footer.missing.at-end", missing);
    String after = texts.say("picture.footer.missing.after", missing);
    brush.faded(1 - ended).fitted(before, line, style, ink, Anchor.MIDDLE);
    brush.faded(ended).fitted(after, line, style, ink, Anchor.MIDDLE);
  }

  private void drawOutcome(Brush brush, Rect strip, double from, double to) {
    TextStyle style = brush.style(Face.BOLD, 12);
    double room = to - from - brush.of(24);
    if (room < brush.of(40)) {
      return;
    }
    String text = brush.elided(outcome(), style, room);
    double width = brush.width(text, style) + brush.of(24);
    double middle = Math.max(from + width / 2, Math.min(strip.middleX(), to - width / 2));
    Rect pill = Rect.around(middle, strip.middleY(), width, Math.min(strip.height(), brush.of(24)));
    Role role = role();
    brush.box(pill, 12, Ink.of(role == Role.DANGER ? Role.DANGER_SOFT : Role.SURFACE), null);
    brush.box(pill, 12, null, brush.line(Ink.of(role), 1.3));
    brush.fitted(text, pill, style, Ink.of(role), Anchor.MIDDLE);
  }

  private Role role() {
    return switch (trace.outcome().kind()) {
      case FINISHED -> lostUpdates == 0 ? Role.SUCCESS : Role.DANGER;
      case STOPPED -> Role.TEXT_MUTED;
      case DEADLOCK, WAITS_FOREVER, ERROR, STEP_LIMIT -> Role.DANGER;
    };
  }

  private String outcome() {
    Outcome outcome = trace.outcome();
    return switch (outcome.kind()) {
      case FINISHED -> finished(outcome);
      case DEADLOCK -> texts.say("picture.ends.deadlock", outcome.explanation());
      case WAITS_FOREVER -> texts.say("picture.ends.waits", outcome.explanation());
      case ERROR -> outcome.explanation();
      case STEP_LIMIT -> texts.say("picture.ends.limit", outcome.explanation());
      case STOPPED ->
          outcome.explanation().isEmpty()
              ? texts.say("picture.ends.stopped")
              : texts.say("picture.ends.stopped-by", outcome.explanation());
    };
  }

  private String finished(Outcome outcome) {
    var parts = new ArrayList<String>();
    outcome.values().entrySet().stream()
        .filter(value -> value.getValue().isData())
        .sorted(Comparator.comparingInt(value -> value.getValue().toString().length()))
        .limit(MOST_VALUES)
        .map(FooterDrawing::assignment)
        .forEach(parts::add);
    if (lostUpdates > 0) {
      parts.add(texts.say("picture.ends.lost", lostUpdates));
    }
    return parts.isEmpty() ? texts.say("picture.ends.finished") : String.join("  ·  ", parts);
  }

  private static String assignment(Map.Entry<String, Datum> value) {
    return value.getKey() + " = " + value.getValue();
  }
}
