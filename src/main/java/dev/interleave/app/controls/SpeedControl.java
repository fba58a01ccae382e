package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Playback;
import dev.interleave.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// The slider of the speed, logarithmic so that slow and fast have equal room, and the speed
/// itself, which returns to the usual one when it is clicked.
final class SpeedControl extends HBox {

  private static final double BLOCKS = 8;

  SpeedControl(Playback playback, Texts texts) {
    getStyleClass().add("speed");
    setAlignment(Pos.CENTER_LEFT);
    var slider =
        new Slider(Math.log10(Playback.SLOWEST), Math.log10(Playback.FASTEST), Math.log10(1));
    slider.setId("speed");
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / BLOCKS);
    Hint.on(
        slider,
        texts.say(
            "controls.speed",
            Playback.SLOWEST,
            Playback.FASTEST,
            Command.SLOWER.keyText(texts),
            Command.FASTER.keyText(texts)));

    var usual = new Button();
    usual.setId("speed-usual");
    usual.getStyleClass().addAll("flat", "speed-value");
    usual.setOnAction(_ -> playback.speedProperty().set(1));
    Hint.on(usual, texts.say("controls.speed.usual"));

    playback
        .speedProperty()
        .subscribe(
            speed -> {
              slider.setValue(Math.log10(speed.doubleValue()));
              usual.setText(text(speed.doubleValue(), texts));
            });
    slider
        .valueProperty()
        .addListener(
            (_, _, exponent) -> {
              double speed = Math.pow(10, exponent.doubleValue());
              if (Math.abs(speed - playback.speedProperty().get()) > speed * 1e-9) {
                playback.speedProperty().set(speed);
              }
            });
    getChildren().addAll(new Icon("speed"), slider, usual);
  }

  static String text(double speed, Texts texts) {
    return texts.say(speed >= 9.95 ? "controls.speed.fast" : "controls.speed.slow", speed);
  }
}
