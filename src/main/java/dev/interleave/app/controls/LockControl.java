package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Toggles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

/// The switch of all locks, and where there are several, a menu to switch them one by one.
final class LockControl extends HBox {

  private final Session session;
  private final ToggleSwitch all = new ToggleSwitch();
  private final MenuButton single = new MenuButton();
  private List<String> names = List.of();
  private boolean showing;

  LockControl(Session session) {
    this.session = session;
    getStyleClass().add("labelled");
    setAlignment(Pos.CENTER_LEFT);
    all.setId("lock");
    Hint.on(all, Command.LOCK, session.texts());
    all.selectedProperty()
        .addListener(
            (_, _, on) -> {
              if (!showing) {
                session.switchTo(session.togglesProperty().get().withLocks(on));
              }
            });
    single.setId("single-locks");
    single.getStyleClass().add("flat");
    Hint.on(single, session.texts().say("controls.locks.hint"));
    single.managedProperty().bind(single.visibleProperty());
    getChildren().addAll(all, single);
    session.runProperty().subscribe(this::list);
    session.togglesProperty().subscribe(_ -> show());
  }

  private void list(@Nullable RunView run) {
    if (run == null) {
      return;
    }
    List<String> found =
        run.trace().resources().stream()
            .filter(resource -> resource.kind() == Resource.Kind.LOCK)
            .map(Resource::name)
            .distinct()
            .toList();
    if (!found.equals(names)) {
      names = found;
      single.getItems().setAll(names.stream().map(this::item).toList());
    }
    show();
  }

  private CheckMenuItem item(String name) {
    var item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setUserData(name);
    item.setOnAction(
        _ -> session.switchTo(withLock(session.togglesProperty().get(), name, item.isSelected())));
    return item;
  }

  /// Where all locks are off, one that is switched on alone leaves the others off.
  private Toggles withLock(Toggles toggles, String name, boolean on) {
    if (toggles.locks()) {
      return toggles.withLock(name, on);
    }
    Toggles single = toggles.withLocks(true);
    for (String other : names) {
      single = single.withLock(other, other.equals(name) && on);
    }
    return single;
  }

  private void show() {
    showing = true;
    Toggles toggles = session.togglesProperty().get();
    long on = names.stream().filter(toggles::isLockOn).count();
    all.setSelected(names.isEmpty() ? toggles.locks() : on > 0);
    all.setText(session.texts().say("controls.locks", names.size()));
    single.setVisible(names.size() > 1);
    single.setText(session.texts().say("controls.locks.on", on, names.size()));
    for (var item : single.getItems()) {
      if (item instanceof CheckMenuItem check && item.getUserData() instanceof String name) {
        check.setSelected(toggles.isLockOn(name));
      }
    }
    showing = false;
  }
}
