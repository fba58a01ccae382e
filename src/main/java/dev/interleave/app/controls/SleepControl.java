package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Toggles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.controlsfx.control.ToggleSwitch;

/// The switch of all sleeps, and by how much they are scaled.
final class SleepControl extends HBox {

  private static final List<Double> FACTORS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0);

  private boolean showing;

  SleepControl(Session session) {
    getStyleClass().add("labelled");
    setAlignment(Pos.CENTER_LEFT);
    var sleep = new ToggleSwitch(session.texts().say("controls.sleep"));
    sleep.setId("sleep");
    Hint.on(sleep, Command.SLEEP, session.texts());
    var factor = new ComboBox<Double>();
    factor.setId("sleep-factor");
    factor.getItems().setAll(FACTORS);
    factor.setConverter(new FactorConverter(session.texts()));
    Hint.on(factor, session.texts().say("controls.sleep.factor"));

    sleep
        .selectedProperty()
        .addListener(
            (_, _, _) -> {
              if (!showing) {
                session.switchSleeps();
              }
            });
    factor
        .valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (!showing && chosen != null) {
                session.switchTo(session.togglesProperty().get().withSleepFactor(chosen));
              }
            });
    session.togglesProperty().subscribe(toggles -> show(toggles, sleep, factor));
    getChildren().addAll(sleep, factor);
  }

  private void show(Toggles toggles, ToggleSwitch sleep, ComboBox<Double> factor) {
    showing = true;
    boolean on = toggles.sleepFactor() > 0;
    sleep.setSelected(on);
    factor.setDisable(!on);
    if (on) {
      factor.setValue(toggles.sleepFactor());
    }
    showing = false;
  }
}
