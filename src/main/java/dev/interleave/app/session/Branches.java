package dev.interleave.app.session;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The runs that are kept side by side; one of them is shown.
final class Branches {

  private final Playback playback;
  private final ObservableList<Branch> all = FXCollections.observableArrayList();
  private final ObservableList<Branch> view = FXCollections.unmodifiableObservableList(all);
  private final ReadOnlyObjectWrapper<@Nullable Branch> current =
      new ReadOnlyObjectWrapper<>(this, "branch", null);
  private final ReadOnlyObjectWrapper<@Nullable RunView> run =
      new ReadOnlyObjectWrapper<>(this, "run", null);

  Branches(Playback playback) {
    this.playback = playback;
  }

  ObservableList<Branch> all() {
    return view;
  }

  ReadOnlyObjectProperty<@Nullable Branch> currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable RunView> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Shows a run and closes all others.
  void only(RunView only, Duration at) {
    var branch = new Branch(only);
    all.setAll(branch);
    enter(branch, at);
  }

  /// Shows a run in place of the one that is shown, or beside runs of the same text.
  void anew(RunView next, Duration at) {
    String source = next.trace().origin().source();
    String program = next.trace().origin().program();
    all.removeIf(
        branch -> {
          var origin = branch.runProperty().get().trace().origin();
          return !origin.source().equals(source) || !origin.program().equals(program);
        });
    Branch here = current.get();
    if (here == null || !all.contains(here)) {
      only(next, at);
    } else {
      here.replace(next, 0);
      enter(here, at);
    }
  }

  /// Shows a run in place of the one that is shown, of which it shares the first steps.
  void replace(RunView next, int step, Duration at) {
    Branch here = current.get();
    if (here == null) {
      only(next, at);
    } else {
      here.replace(next, step);
      enter(here, at);
    }
  }

  /// Shows a run beside the others.
  void add(RunView next, Duration at) {
    var branch = new Branch(next);
    all.add(branch);
    enter(branch, at);
  }

  /// Shows one of the runs where it was left.
  void select(Branch branch) {
    if (all.contains(branch) && branch != current.get()) {
      enter(branch, branch.position());
    }
  }

  /// Closes a run, unless it is the last.
  void close(Branch branch) {
    int index = all.indexOf(branch);
    if (index < 0 || all.size() == 1) {
      return;
    }
    all.remove(branch);
    if (branch == current.get()) {
      select(all.get(Math.min(index, all.size() - 1)));
    }
  }

  /// Notes where the cursor is.
  void visit() {
    Branch here = current.get();
    if (here != null) {
      here.visit(playback.positionProperty().get(), playback.momentProperty().get());
    }
  }

  private void enter(Branch branch, Duration at) {
    // In between there is no moment, so that nobody sees a run together with a moment of another.
    current.set(null);
    playback.load(null, Duration.ZERO);
    RunView shown = branch.runProperty().get();
    run.set(shown);
    current.set(branch);
    playback.load(shown, at);
  }
}
