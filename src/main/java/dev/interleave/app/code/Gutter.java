package dev.interleave.app.code;

import dev.interleave.app.chip.ActorChip;
import dev.interleave.picture.code.ActorSign;
import dev.interleave.trace.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// What stands to the left of each line: the chips of the actors that stand there, and the number
/// of the line.
final class Gutter implements IntFunction<Node> {

  private final ObjectProperty<Map<Integer, List<Actor>>> actors =
      new SimpleObjectProperty<>(this, "actors", Map.of());

  /// Who stands where, by line, zero-based.
  ObjectProperty<Map<Integer, List<Actor>>> actorsProperty() {
    return actors;
  }

  @Override
  public Node apply(int line) {
    var chips = new HBox();
    chips.getStyleClass().add("line-chips");
    var number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("line-number");
    var row = new HBox(chips, number);
    row.getStyleClass().add("gutter");
    // Lines come and go as the text is scrolled; those that are gone must not be held.
    actors
        .map(all -> all.getOrDefault(line, List.of()))
        .when(row.sceneProperty().map(Objects::nonNull).orElse(false))
        .subscribe(here -> show(chips, here));
    return row;
  }

  private static void show(HBox chips, List<Actor> here) {
    List<String> texts = here.stream().map(actor -> ActorSign.of(actor).text()).toList();
    ChipRow row = ChipRow.of(texts);
    chips.getChildren().setAll(here.stream().limit(row.shown()).map(ActorChip::new).toList());
    if (row.more() > 0) {
      var more = new Label("+" + row.more());
      more.getStyleClass().add("more-chips");
      more.setTooltip(
          new Tooltip(here.stream().map(Actor::name).collect(Collectors.joining(", "))));
      chips.getChildren().add(more);
    }
  }
}
