package dev.interleave.app.inspector;

import dev.interleave.app.chip.ActorChip;
import dev.interleave.trace.Actor;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Chips of actors in order, with a word before them.
final class ChipList extends FlowPane {

  private static final int MOST = 12;

  private final Label word = new Label();

  ChipList() {
    getStyleClass().add("chip-list");
    word.getStyleClass().add("quiet");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Shows actors, or nothing if there are none.
  void show(String before, List<Actor> actors) {
    setVisible(!actors.isEmpty());
    word.setText(before);
    getChildren().setAll(word);
    actors.stream().limit(MOST).map(ActorChip::new).forEach(getChildren()::add);
    if (actors.size() > MOST) {
      var more = new Label("+" + (actors.size() - MOST));
      more.getStyleClass().add("quiet");
      getChildren().add(more);
    }
    setAccessibleText(
        before + " " + actors.stream().map(Actor::name).collect(Collectors.joining(", ")));
  }
}
