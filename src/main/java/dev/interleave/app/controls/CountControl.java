package dev.interleave.app.controls;

import dev.interleave.app.session.AdjustableNumber;
import dev.interleave.app.session.Session;
import javafx.scene.layout.HBox;

/// The number that the program offers to change: how many threads, workers or processes there are.
/// Absent where it offers none.
final class CountControl extends HBox {

  private final Session session;
  private final NumberField field = new NumberField("count", "Count", 1, 64, this::take);

  CountControl(Session session) {
    this.session = session;
    managedProperty().bind(visibleProperty());
    getChildren().add(field);
    session.sourceProperty().subscribe(this::show);
  }

  private void show(String source) {
    var number = AdjustableNumber.in(source);
    setVisible(number.isPresent());
    number.ifPresent(
        found -> field.show(found.label(), found.lowest(), found.highest(), found.value()));
  }

  private void take(int value) {
    String source = session.sourceProperty().get();
    AdjustableNumber.in(source)
        .filter(number -> number.value() != value)
        .ifPresent(
            number -> {
              session.document().adjust(number.replaced(source, value));
              session.run();
            });
  }
}
