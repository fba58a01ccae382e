package dev.interleave.app.shell;

import dev.interleave.text.Texts;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// The right-hand side of the window: panes behind each other, with a tab for each.
final class SideTabs extends TabPane {

  private final Texts texts;
  private final ReadOnlyObjectWrapper<Side> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Side.NOW);

  SideTabs(Texts texts) {
    this.texts = texts;
    setId("side");
    getStyleClass().add("side-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            tab -> {
              if (tab != null && tab.getUserData() instanceof Side side) {
                shown.set(side);
              }
            });
  }

  /// Adds a pane behind those that are there.
  void add(Side side, Node pane) {
    var tab = new Tab(side.title(texts), pane);
    tab.setId("side-" + side.name().toLowerCase(Locale.ROOT));
    tab.setUserData(side);
    getTabs().add(tab);
  }

  /// Marks the tab of a pane, so that it is seen from another one that there is news.
  void mark(Side side, boolean news) {
    getTabs().stream()
        .filter(tab -> tab.getUserData() == side)
        .forEach(tab -> tab.setText(news ? side.title(texts) + " ✓" : side.title(texts)));
  }

  /// Which pane is in front.
  ReadOnlyObjectProperty<Side> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Brings a pane to the front, if it was added.
  void show(Side side) {
    getTabs().stream()
        .filter(tab -> tab.getUserData() == side)
        .findFirst()
        .ifPresent(getSelectionModel()::select);
  }

  /// Brings a pane to the front and gives it the focus, so that the keyboard can go on in it.
  void enter(Side side) {
    show(side);
    requestFocus();
  }
}
