package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.trace.Moment;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One of the runs that are kept side by side, and where its cursor was left. What was played of it
/// is its past, which nothing changes; what was not may still become another future.
public final class Branch {

  private final ReadOnlyObjectWrapper<RunView> run;
  private Duration position = Duration.ZERO;
  private int played;

  Branch(RunView first) {
    run = new ReadOnlyObjectWrapper<>(this, "run", first);
  }

  /// The same run, as far as it was seen, in another language. Takes as long as it takes to show
  /// the run.
  Branch in(Texts texts) {
    var other = new Branch(run.get().in(texts));
    other.position = position;
    other.played = played;
    return other;
  }

  /// The run.
  public ReadOnlyObjectProperty<RunView> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Where the cursor was left.
  Duration position() {
    return position;
  }

  /// How many steps of the run have been seen.
  int played() {
    return played;
  }

  /// Notes that the cursor is here.
  void visit(Duration at, @Nullable Moment moment) {
    position = at;
    played = Math.max(played, moment == null ? 0 : moment.stepCount());
  }

  /// Puts another run in place of this one.
  ///
  /// @param step up to which step both are the same
  void replace(RunView other, int step) {
    played = Math.min(played, step);
    run.set(other);
  }
}
