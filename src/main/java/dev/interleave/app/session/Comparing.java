package dev.interleave.app.session;

import dev.interleave.compare.Comparison;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The comparison of a run's schedule with the locks off and on. It is shown while one of its two
/// runs is the run that is shown; the other panes are about that one. When another run takes the
/// place of that run, as a toggle or a new round has it, that run is compared in its turn.
public final class Comparing {

  private final Texts texts;
  private final Branches branches;
  private final Playback playback;
  private final StringProperty notice;
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable ComparedRuns> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", null);
  private @Nullable ComparedRuns latest;
  private @Nullable Branch place;
  private AtomicBoolean cancelled = new AtomicBoolean();

  Comparing(
      Texts texts,
      Branches branches,
      Playback playback,
      StringProperty notice,
      Executor background,
      Executor foreground) {
    this.texts = texts;
    this.branches = branches;
    this.playback = playback;
    this.notice = notice;
    this.background = background;
    this.foreground = foreground;
    branches.currentProperty().subscribe(branch -> follow(branch));
  }

  /// The two runs that are shown side by side, or `null`.
  public ReadOnlyObjectProperty<@Nullable ComparedRuns> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Compares the run that is shown, or shows a single run again.
  public void toggle() {
    RunView run = branches.runProperty().get();
    if (shown.get() != null) {
      leave();
    } else if (run == null) {
      notice.set(texts.say("session.compare.nothing"));
    } else if (run.isRecorded()) {
      notice.set(texts.say("session.compare.recorded"));
    } else if (!Comparison.isAbout(run.trace())) {
      notice.set(Comparison.withoutLock(run.film().texts()));
    } else {
      begin(run, null);
    }
  }

  /// Lets the other panes be about one of the two runs.
  ///
  /// @param on whether about the one with locks on
  public void choose(boolean on) {
    ComparedRuns compared = shown.get();
    RunView run = branches.runProperty().get();
    RunView chosen = compared == null ? null : on ? compared.on() : compared.off();
    if (chosen != null && !chosen.equals(run)) {
      branches.replace(chosen, Integer.MAX_VALUE, playback.positionProperty().get());
    }
  }

  private void leave() {
    Branch here = place;
    place = null;
    shown.set(null);
    if (here != null) {
      branches.close(here);
    }
  }

  private void follow(@Nullable Branch branch) {
    RunView run = branch == null ? null : branch.runProperty().get();
    if (run == null) {
      return;
    }
    if (latest != null && latest.isSide(run)) {
      shown.set(latest);
    } else {
      shown.set(null);
      if (branch == place && !run.isRecorded()) {
        begin(run, branch);
      }
    }
  }

  /// @param in where the two runs take the place of the one that is compared, or `null` for beside
  ///   it
  private void begin(RunView run, @Nullable Branch in) {
    cancelled.set(true);
    var token = new AtomicBoolean();
    cancelled = token;
    background.execute(() -> work(run, in, token));
  }

  private void work(RunView run, @Nullable Branch in, AtomicBoolean token) {
    try {
      ComparedRuns made = ComparedRuns.of(run, token::get);
      foreground.execute(() -> receive(run, made, in, token));
    } catch (CancellationException _) {
      // Another run is to be compared.
    } catch (ProgramException | ScheduleException | RuntimeException | OutOfMemoryError failure) {
      String reason = String.valueOf(failure.getMessage());
      foreground.execute(() -> notice.set(texts.say("session.compare.impossible", reason)));
    }
  }

  private void receive(RunView run, ComparedRuns made, @Nullable Branch in, AtomicBoolean token) {
    if (token.get() || !run.equals(branches.runProperty().get())) {
      return;
    }
    latest = made;
    Duration at = playback.placeIn(made.off());
    if (in != null && in.equals(branches.currentProperty().get())) {
      branches.replace(made.off(), playback.step(), at);
    } else {
      Branch before = place;
      branches.add(made.off(), at);
      place = branches.currentProperty().get();
      if (before != null) {
        branches.close(before);
      }
    }
  }
}
