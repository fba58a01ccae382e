package dev.interleave.app.session;

import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  /// Shows a run that has just begun, and closes all others.
  ///
  /// @return where later views of it go
  Branch begin(RunView first) {
    var branch = new Branch(first);
    all.setAll(branch);
    begin(branch, first);
    return branch;
  }

  /// Shows a run that has just begun where another one stood, if that is still there.
  ///
  /// @return where later views of it go
  Branch begin(RunView first, @Nullable Branch instead) {
    if (instead == null || !all.contains(instead)) {
      return begin(first);
    }
    instead.replace(first, 0);
    if (instead == current.get()) {
      begin(instead, first);
    }
    return instead;
  }

  private void begin(Branch branch, RunView first) {
    enter(branch, Duration.ZERO);
    playback.begin(first);
  }

  /// Shows a run as it went on. Its actors and resources are the same, so that nothing need be put
  /// away in between.
  ///
  /// @param over whether it goes on no more
  void grow(Branch branch, RunView longer, boolean over) {
    branch.replace(longer, branch.played());
    if (branch == current.get()) {
      run.set(longer);
      playback.grow(longer, over);
    }
  }

  /// Puts all runs away.
  ///
  /// @return what [#restore] takes
  Kept putAway() {
    var kept = new Kept(List.copyOf(all), current.get());
    current.set(null);
    playback.load(null, Duration.ZERO);
    run.set(null);
    all.clear();
    return kept;
  }

  /// Shows runs that were put away as they were left.
  void restore(Kept kept) {
    all.setAll(kept.branches());
    Branch shown = kept.shown();
    if (shown != null) {
      enter(shown, shown.position());
    }
  }

  /// Runs that were put away.
  ///
  /// @param shown the one that was shown
  record Kept(List<Branch> branches, @Nullable Branch shown) {

    /// The same in another language.
    Kept in(Texts texts) {
      var others = new ArrayList<Branch>();
      Branch other = null;
      for (Branch branch : branches) {
        others.add(branch.in(texts));
        other = branch == shown ? others.getLast() : other;
      }
      return new Kept(others, other);
    }
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
