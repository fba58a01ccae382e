package dev.interleave.app.controls;

import dev.interleave.app.session.Session;
import dev.interleave.program.AdjustableCount;
import java.util.Optional;
import javafx.scene.layout.HBox;

/// The number that the program offers to change: how many threads, workers or processes there are.
/// Absent where it offers none.
final class CountControl extends HBox {

  private final Session session;
  private final NumberField field;

  CountControl(Session session) {
    this.session = session;
    field = new NumberField("count", session.texts().say("controls.count"), 1, 64, this::take);
    managedProperty().bind(visibleProperty());
    getChildren().add(field);
    session.sourceProperty().subscribe(this::show);
    session.live().programProperty().subscribe(this::show);
  }

  private void show() {
    Optional<AdjustableCount> count = AdjustableCount.in(session.sourceProperty().get());
    setVisible(count.isPresent() && !session.live().isShown());
    count.ifPresent(
        found -> field.show(found.label(), found.minimum(), found.maximum(), found.value()));
  }

  private void take(int value) {
    String source = session.sourceProperty().get();
    AdjustableCount.in(source)
        .filter(count -> count.value() != value)
        .ifPresent(
            count -> {
              session.document().adjust(count.replacedIn(source, value));
              session.run();
            });
  }
}
