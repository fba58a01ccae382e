package dev.interleave.app.session;

import dev.interleave.picture.Pace;
import dev.interleave.trace.Moment;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// The cursor in the film of the run that is shown, and how it moves: by jumping, by gliding from
/// step to step, by playing, and by following the end of a film that is still growing. Knows no
/// clock: whoever has one calls [#advance].
public final class Playback {

  /// The slowest speed.
  public static final double SLOWEST = 0.1;

  /// The fastest speed.
  public static final double FASTEST = 20;

  private static final double[] SPEEDS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
  private static final Duration GLIDE = Duration.ofMillis(280);

  /// How long the cursor needs for most of the way to an end that has moved on.
  private static final double CATCHING_UP_NANOS = 120e6;

  private static final Duration CLOSE = Duration.ofMillis(5);

  private final ReadOnlyObjectWrapper<Duration> position =
      new ReadOnlyObjectWrapper<>(this, "position", Duration.ZERO);
  private final ReadOnlyObjectWrapper<@Nullable Moment> moment =
      new ReadOnlyObjectWrapper<>(this, "moment", null);
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);

  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving", false);

  private final ReadOnlyBooleanWrapper following =
      new ReadOnlyBooleanWrapper(this, "following", false);

  private final BooleanProperty stepwise = new SimpleBooleanProperty(this, "stepwise", false);

  private @Nullable RunView run;
  private @Nullable Glide glide;

  /// Where the film has played to; the cursor stays behind while it moves stepwise.
  private Duration played = Duration.ZERO;

  private boolean growing;

  /// A movement of the cursor that was asked for and is under way.
  ///
  /// @param step the step it leads to
  /// @param target the position it leads to
  /// @param left how much real time is left for it
  private record Glide(int step, Duration target, Duration left) {}

  /// A cursor at the beginning of nothing.
  Playback() {
    playing.subscribe(
        on -> {
          if (on) {
            following.set(false);
          }
          noteMovement();
        });
  }

  /// Where the cursor stands in the film.
  public ReadOnlyObjectProperty<Duration> positionProperty() {
    return position.getReadOnlyProperty();
  }

  /// The state of everything at the cursor, or `null` before the first run.
  public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// Whether the film is playing.
  public BooleanProperty playingProperty() {
    return playing;
  }

  /// Whether the cursor stays with the end of a film that is still growing. Going to the end begins
  /// it; going anywhere else ends it.
  public ReadOnlyBooleanProperty followingProperty() {
    return following.getReadOnlyProperty();
  }

  /// Whether the cursor moves by itself, so that somebody has to call [#advance].
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /// Whether the cursor jumps from step to step instead of gliding, also while it plays, for
  /// whoever cannot bear to see things move.
  public BooleanProperty stepwiseProperty() {
    return stepwise;
  }

  /// How many seconds of the film pass in one second, from [#SLOWEST] to [#FASTEST].
  public DoubleProperty speedProperty() {
    return speed;
  }

  /// Takes the next higher of the usual speeds.
  public void faster() {
    for (double usual : SPEEDS) {
      if (usual > speed.get() * 1.001) {
        speed.set(usual);
        return;
      }
    }
  }

  /// Takes the next lower of the usual speeds.
  public void slower() {
    for (int index = SPEEDS.length - 1; index >= 0; index--) {
      if (SPEEDS[index] < speed.get() * 0.999) {
        speed.set(SPEEDS[index]);
        return;
      }
    }
  }

  /// Moves the cursor to a position of the film at once, held within it.
  public void moveTo(Duration target) {
    glideAlong(null);
    place(target);
    follow(growing && isAtEnd());
  }

  /// Moves the cursor to where a step has come to rest, at once, and stops playing.
  ///
  /// @param step 0 for the beginning; held within the run
  public void moveToStep(int step) {
    if (run != null) {
      playing.set(false);
      moveTo(restOf(run, Math.clamp(step, 0, run.trace().stepCount())));
    }
  }

  /// Lets the cursor glide over a number of steps, and stops playing.
  ///
  /// @param steps negative to go back
  public void glideBy(int steps) {
    if (run != null) {
      playing.set(false);
      follow(false);
      int from = glide == null ? step() : glide.step;
      int to = Math.clamp(from + steps, 0, run.trace().stepCount());
      if (stepwise.get()) {
        moveTo(restOf(run, to));
      } else {
        glideAlong(new Glide(to, restOf(run, to), GLIDE));
      }
    }
  }

  /// Lets real time pass: the cursor moves on if it glides or plays.
  ///
  /// @param elapsed how much time passed
  /// @return whether the film was playing and has come to its end
  public boolean advance(Duration elapsed) {
    if (run == null) {
      return false;
    }
    if (glide != null) {
      glideOn(glide, elapsed);
      return false;
    }
    if (following.get()) {
      catchUp(elapsed);
      return false;
    }
    if (!playing.get()) {
      return false;
    }
    play(played.plusNanos((long) (elapsed.toNanos() * speed.get())));
    if (growing && isAtEnd()) {
      playing.set(false);
      follow(true);
    }
    return isAtEnd();
  }

  private void play(Duration target) {
    if (run != null && stepwise.get()) {
      int step = run.trace().momentAt(run.film().pace().nanosAt(target)).stepCount();
      place(restOf(run, step));
      played = target;
    } else {
      place(target);
    }
  }

  private void catchUp(Duration elapsed) {
    if (run != null) {
      Duration end = run.film().pace().length();
      long distance = end.minus(position.get()).toNanos();
      double share = Math.min(1, elapsed.toNanos() / CATCHING_UP_NANOS);
      boolean close = stepwise.get() || distance <= CLOSE.toNanos();
      place(close ? end : position.get().plusNanos((long) (distance * share)));
    }
  }

  /// Whether the cursor stands at the end of the film.
  public boolean isAtEnd() {
    return run != null && position.get().compareTo(run.film().pace().length()) >= 0;
  }

  /// How many steps of the run have been taken at the cursor.
  public int step() {
    Moment here = moment.get();
    return here == null ? 0 : here.stepCount();
  }

  /// Takes another run, or none, whose film is complete.
  void load(@Nullable RunView next, Duration at) {
    run = next;
    growing = false;
    follow(false);
    glideAlong(null);
    if (next == null) {
      position.set(Duration.ZERO);
      moment.set(null);
    } else {
      place(at);
    }
  }

  /// Takes a run that has just begun, and follows its film as it grows.
  void begin(RunView first) {
    load(first, first.film().pace().length());
    growing = true;
    follow(true);
  }

  /// Takes the same run as it went on. The cursor stays at the same time of it.
  ///
  /// @param over whether the film grows no more
  void grow(RunView longer, boolean over) {
    long nanos = run == null ? 0 : run.film().pace().nanosAt(position.get());
    run = longer;
    place(longer.film().pace().positionOf(nanos));
    if (glide != null) {
      glideAlong(new Glide(glide.step, restOf(longer, glide.step), glide.left));
    }
    if (over) {
      growing = false;
      if (following.get()) {
        follow(false);
        glideBy(longer.trace().stepCount());
      }
    }
  }

  /// Where a step has come to rest; the last one, where everything has.
  static Duration restOf(RunView run, int step) {
    Pace pace = run.film().pace();
    return step >= run.trace().stepCount()
        ? pace.length()
        : pace.positionOf(run.trace().nanosOfStep(step));
  }

  /// Where the cursor belongs in a run that is like the shown one up to the step it stands at: as
  /// far on the way to the next step as it is here.
  Duration placeIn(RunView other) {
    if (run == null) {
      return Duration.ZERO;
    }
    int here = step();
    Duration rest = restOf(run, here);
    long way = restOf(run, here + 1).minus(rest).toNanos();
    double share = way <= 0 ? 0 : position.get().minus(rest).toNanos() / (double) way;
    Duration otherRest = restOf(other, here);
    long otherWay = restOf(other, here + 1).minus(otherRest).toNanos();
    return otherRest.plusNanos((long) (Math.clamp(share, 0, 1) * otherWay));
  }

  private void glideOn(Glide under, Duration elapsed) {
    Duration left = under.left.minus(elapsed);
    if (left.isZero() || left.isNegative()) {
      moveTo(under.target);
      return;
    }
    double share = elapsed.toNanos() / (double) under.left.toNanos();
    long distance = under.target.minus(position.get()).toNanos();
    place(position.get().plusNanos((long) (distance * share)));
    glideAlong(new Glide(under.step, under.target, left));
  }

  private void glideAlong(@Nullable Glide next) {
    glide = next;
    noteMovement();
  }

  private void follow(boolean on) {
    following.set(on);
    noteMovement();
  }

  private void noteMovement() {
    moving.set(playing.get() || glide != null || following.get());
  }

  private void place(Duration target) {
    if (run == null) {
      return;
    }
    Pace pace = run.film().pace();
    Duration end = pace.length();
    Duration held = target.isNegative() ? Duration.ZERO : target.compareTo(end) > 0 ? end : target;
    played = held;
    position.set(held);
    moment.set(run.trace().momentAt(pace.nanosAt(held)));
  }
}
