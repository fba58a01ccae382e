package dev.interleave.app.chip;

import dev.interleave.picture.code.ActorSign;
import dev.interleave.trace.Actor;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The sign of an actor as a node. Its looks are in `assets/styles/chip.css`, which each pane loads
/// that shows chips.
public final class ActorChip extends Label {

  private @Nullable ActorSign shown;

  /// A chip of nobody.
  public ActorChip() {
    getStyleClass().add("actor-chip");
    setMinWidth(USE_PREF_SIZE);
  }

  /// A chip of an actor.
  public ActorChip(Actor actor) {
    this();
    show(actor);
  }

  /// Shows an actor.
  public void show(Actor actor) {
    ActorSign sign = ActorSign.of(actor);
    if (sign.equals(shown)) {
      return;
    }
    if (shown != null) {
      getStyleClass().remove(shown.colorClass());
    }
    shown = sign;
    getStyleClass().add(sign.colorClass());
    setText(sign.text());
    setAccessibleText(actor.name());
  }
}
