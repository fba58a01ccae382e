package dev.interleave.app.session;

import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Why;
import dev.interleave.picture.Arrow;
import dev.interleave.text.Texts;
import dev.interleave.trace.Moment;
import dev.interleave.trace.ValuePlace;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the person asks about in the run that is shown: why a value is what it is, or a finding;
/// one at a time. It stays while the cursor moves, and goes with the run.
public final class Spotlight {

  private final Texts texts;
  private final ReadOnlyObjectProperty<@Nullable RunView> run;
  private final ReadOnlyObjectProperty<@Nullable Moment> moment;
  private final ReadOnlyObjectWrapper<@Nullable Why> why =
      new ReadOnlyObjectWrapper<>(this, "why", null);
  private final ReadOnlyObjectWrapper<@Nullable Finding> finding =
      new ReadOnlyObjectWrapper<>(this, "finding", null);
  private final ReadOnlyObjectWrapper<List<Arrow>> arrows =
      new ReadOnlyObjectWrapper<>(this, "arrows", List.of());
  private @Nullable Question asked;

  /// What was asked, so that it can be asked again of a run that went on.
  ///
  /// @param of the run it was asked of
  /// @param nanos the time it was asked about
  private record Question(RunView of, ValuePlace place, long nanos) {}

  /// @param texts what arrows say
  /// @param run the run that is shown
  /// @param moment the state of everything at the cursor
  Spotlight(
      Texts texts,
      ReadOnlyObjectProperty<@Nullable RunView> run,
      ReadOnlyObjectProperty<@Nullable Moment> moment) {
    this.texts = texts;
    this.run = run;
    this.moment = moment;
    run.addListener((_, _, next) -> take(next));
  }

  /// The answer that is shown, or `null`.
  public ReadOnlyObjectProperty<@Nullable Why> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /// The finding that is shown, or `null`.
  public ReadOnlyObjectProperty<@Nullable Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /// The arrows that go with what is shown.
  public ReadOnlyObjectProperty<List<Arrow>> arrowsProperty() {
    return arrows.getReadOnlyProperty();
  }

  /// Whether anything is shown.
  public boolean isShowing() {
    return why.get() != null || finding.get() != null;
  }

  /// Asks why a place has the value that it has at the cursor.
  public void ask(ValuePlace place) {
    RunView shown = run.get();
    Moment here = moment.get();
    if (shown != null && here != null) {
      ask(new Question(shown, place, here.nanos()), here.eventCount());
    }
  }

  private void ask(Question question, int eventCount) {
    Why answer = question.of.history().why(question.place, eventCount, question.of.film().texts());
    asked = question;
    finding.set(null);
    why.set(answer);
    arrows.set(Arrows.of(answer, texts));
  }

  /// Shows a finding of the run.
  public void show(Finding found) {
    RunView shown = run.get();
    if (shown != null) {
      asked = null;
      why.set(null);
      finding.set(found);
      arrows.set(Arrows.of(shown.trace(), found, texts));
    }
  }

  /// Puts away what is shown.
  public void clear() {
    asked = null;
    why.set(null);
    finding.set(null);
    arrows.set(List.of());
  }

  /// Takes another run. One that went on is asked again, since nothing of it has a lasting number.
  private void take(@Nullable RunView next) {
    Question before = asked;
    if (before != null && next != null && wentOn(before.of, next)) {
      ask(new Question(next, before.place, before.nanos), next.trace().eventCountAt(before.nanos));
    } else {
      clear();
    }
  }

  private static boolean wentOn(RunView before, RunView next) {
    return before.isRecorded()
        && next.isRecorded()
        && before.trace().resources().equals(next.trace().resources());
  }
}
