package dev.interleave.app.session;

import dev.interleave.picture.Film;
import dev.interleave.program.Problem;
import dev.interleave.trace.Moment;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the window is about. All panes read it and act on it; none knows another. To be used on the
/// FX thread only.
public final class Session {

  /// Stands where no actor is selected.
  public static final int NO_ACTOR = -1;

  private final StringProperty programName = new SimpleStringProperty(this, "programName", "");
  private final StringProperty source = new SimpleStringProperty(this, "source", "");
  private final ObjectProperty<RunSettings> settings =
      new SimpleObjectProperty<>(this, "settings", RunSettings.DEFAULT);
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", null);
  private final ReadOnlyObjectWrapper<@Nullable RunView> run =
      new ReadOnlyObjectWrapper<>(this, "run", null);
  private final ReadOnlyObjectWrapper<Duration> position =
      new ReadOnlyObjectWrapper<>(this, "position", Duration.ZERO);
  private final ReadOnlyObjectWrapper<@Nullable Moment> moment =
      new ReadOnlyObjectWrapper<>(this, "moment", null);
  private final IntegerProperty selectedActor =
      new SimpleIntegerProperty(this, "selectedActor", NO_ACTOR);
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);

  /// Name of the program: a file name or the name of a built-in.
  public StringProperty programNameProperty() {
    return programName;
  }

  /// The program's text as it stands in the code pane.
  public StringProperty sourceProperty() {
    return source;
  }

  /// What the next run is made with.
  public ObjectProperty<RunSettings> settingsProperty() {
    return settings;
  }

  /// What is wrong with the program's text, or `null`.
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The run that is shown, or `null` before the first.
  public ReadOnlyObjectProperty<@Nullable RunView> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Where the cursor stands in the film of the run.
  public ReadOnlyObjectProperty<Duration> positionProperty() {
    return position.getReadOnlyProperty();
  }

  /// The state of everything at the cursor, or `null` before the first run.
  public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// Id of the actor that is selected, or [#NO_ACTOR].
  public IntegerProperty selectedActorProperty() {
    return selectedActor;
  }

  /// Whether the film is playing.
  public BooleanProperty playingProperty() {
    return playing;
  }

  /// Shows a run from its beginning.
  public void show(RunView view) {
    run.set(view);
    moveTo(Duration.ZERO);
  }

  /// Moves the cursor to a position of the film, held within it.
  public void moveTo(Duration target) {
    RunView view = run.get();
    if (view == null) {
      return;
    }
    Film film = view.film();
    Duration end = film.pace().length();
    Duration held = target.isNegative() ? Duration.ZERO : target.compareTo(end) > 0 ? end : target;
    position.set(held);
    moment.set(view.trace().momentAt(film.pace().nanosAt(held)));
  }

  /// Moves the cursor to a step and stops playing.
  ///
  /// @param step 0 for the beginning; held within the run
  public void moveToStep(int step) {
    RunView view = run.get();
    if (view == null) {
      return;
    }
    Trace trace = view.trace();
    playing.set(false);
    int held = Math.clamp(step, 0, trace.stepCount());
    moveTo(view.film().pace().positionOf(trace.nanosOfStep(held)));
  }

  /// Moves the cursor to the time of an event and stops playing.
  ///
  /// @param index index of the event in the trace
  public void moveToEvent(int index) {
    RunView view = run.get();
    if (view != null) {
      playing.set(false);
      moveTo(view.film().pace().positionOf(view.trace().events().get(index).nanos()));
    }
  }

  /// Lets an actor take the next step after the cursor: a new run that branches off from here. The
  /// run that was shown stays as it is.
  public void chooseNext(int actor) {
    selectedActor.set(actor);
  }
}
