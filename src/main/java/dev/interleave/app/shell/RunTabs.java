package dev.interleave.app.shell;

import dev.interleave.app.session.Branch;
import dev.interleave.app.session.Session;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// A tab for each run that is kept. Absent while there is only one.
final class RunTabs extends TabPane {

  private final Session session;
  private boolean following;

  RunTabs(Session session) {
    this.session = session;
    setId("runs");
    getStyleClass().add("run-tabs");
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    setFocusTraversable(false);
    visibleProperty().bind(Bindings.size(session.branches()).greaterThan(1));
    managedProperty().bind(visibleProperty());
    session.branches().addListener((ListChangeListener<Branch>) _ -> follow());
    session.branchProperty().subscribe(this::follow);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, tab) -> {
              if (!following && tab instanceof RunTab run) {
                session.select(run.branch);
              }
            });
  }

  /// Shows the runs there are. Tabs of runs that stay, stay.
  private void follow() {
    following = true;
    getTabs()
        .removeIf(tab -> tab instanceof RunTab run && !session.branches().contains(run.branch));
    for (Branch branch : session.branches()) {
      if (getTabs().stream().noneMatch(tab -> tab instanceof RunTab run && run.branch == branch)) {
        getTabs().add(new RunTab(branch));
      }
    }
    for (Tab tab : getTabs()) {
      if (tab instanceof RunTab run && run.branch == session.branchProperty().get()) {
        getSelectionModel().select(tab);
      }
    }
    following = false;
  }

  private final class RunTab extends Tab {

    private final Branch branch;

    RunTab(Branch branch) {
      this.branch = branch;
      branch.runProperty().subscribe(run -> setText(run.title().in(session.texts())));
      setOnCloseRequest(
          event -> {
            event.consume();
            session.close(branch);
          });
    }
  }
}
