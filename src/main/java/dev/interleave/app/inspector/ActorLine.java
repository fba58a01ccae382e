package dev.interleave.app.inspector;

import dev.interleave.app.chip.ActorChip;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Halt;
import dev.interleave.text.Texts;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Shows one actor. A click selects it.
final class ActorLine extends Row<ActorRow> {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Texts texts;
  private final ActorChip chip = new ActorChip();
  private final Label words = new Label();
  private final Label locals = new Label();
  private final Tooltip whole = new Tooltip();
  private final Button halt = new Button();
  private Optional<Halt> offered = Optional.empty();
  private int actor;

  /// @param select selects an actor
  /// @param end ends an actor
  ActorLine(Texts texts, IntConsumer select, IntConsumer end) {
    this.texts = texts;
    halt.getStyleClass().add("halt");
    halt.setMinWidth(Region.USE_PREF_SIZE);
    halt.managedProperty().bind(halt.visibleProperty());
    halt.setVisible(false);
    halt.setOnAction(_ -> end.accept(actor));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    locals.getStyleClass().addAll("code", "quiet", "locals");
    locals.managedProperty().bind(locals.visibleProperty());
    var line = new HBox(chip, words, halt);
    line.getStyleClass().add("line");
    getChildren().addAll(line, locals);
    Tooltip.install(this, whole);
    getStyleClass().add("choice");
    setOnMouseClicked(_ -> select.accept(actor));
  }

  @Override
  void show(ActorRow row) {
    actor = row.actor().id();
    chip.show(row.actor());
    words.setText(row.words());
    offer(row.halt(), row.actor().name());
    locals.setText(row.locals());
    locals.setVisible(!row.locals().isEmpty());
    pseudoClassStateChanged(OVER, row.over());
    pseudoClassStateChanged(SELECTED, row.selected());
    String sentence = texts.say("inspector.actor", row.actor().name(), row.words());
    whole.setText(row.locals().isEmpty() ? sentence : sentence + "\n" + row.locals());
    setAccessibleText(whole.getText());
  }

  private void offer(Optional<Halt> next, String name) {
    if (!next.equals(offered)) {
      offered = next;
      halt.setVisible(next.isPresent());
      next.ifPresent(
          kind -> {
            halt.setText(kind.label(texts));
            Hint.on(halt, kind.explanation(name, texts));
          });
    }
  }
}
