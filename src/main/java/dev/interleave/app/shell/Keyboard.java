package dev.interleave.app.shell;

import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Makes keys do what the table of commands says. Where text is typed, letters stay letters.
final class Keyboard {

  private final Session session;

  Keyboard(Session session) {
    this.session = session;
  }

  /// Listens to a scene.
  ///
  /// @param perform carries out a command
  void listen(Scene scene, Consumer<Command> perform) {
    for (Command command : Command.values()) {
      for (KeyCombination keys : command.keys(session.texts())) {
        scene.getAccelerators().put(keys, () -> perform.accept(command));
      }
    }
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> before(scene, event));
  }

  /// Comes after the node that has the focus and before the accelerators.
  private void before(Scene scene, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && session.spotlight().isShowing()) {
      session.spotlight().clear();
      event.consume();
      return;
    }
    boolean modified = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    if (modified || event.getCode().isFunctionKey()) {
      return;
    }
    if (TextEntry.isAt(scene.getFocusOwner())) {
      event.consume();
    } else if (event.getCode().isDigitKey() && !event.isShiftDown()) {
      chooseNext(event.getCode());
      event.consume();
    }
  }

  /// A digit lets the actor of that number take the next step.
  private void chooseNext(KeyCode digit) {
    var run = session.runProperty().get();
    int actor = Integer.parseInt(digit.getName().replaceAll("\\D", ""));
    if (run != null && actor < run.trace().actors().size()) {
      session.chooseNext(actor);
    }
  }
}
