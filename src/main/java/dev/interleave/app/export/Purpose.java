package dev.interleave.app.export;

import dev.interleave.export.Preset;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;

/// What a picture is for, and the size that fits it.
///
/// @param title what it is called
/// @param width width in pixels at scale 1
/// @param height height in pixels at scale 1
/// @param scale how many pixels one pixel becomes, in each direction
/// @param theme the colours it asks for, if it does
record Purpose(String title, int width, int height, double scale, Optional<Theme> theme) {

  private static final double STAGE_SCALE = 2;

  /// All of them; the first is as large as the stage of the window.
  static List<Purpose> all(Texts texts, Dimension2D stage) {
    var same =
        new Purpose(
            texts.say("export.size.stage"),
            (int) Math.round(stage.getWidth()),
            (int) Math.round(stage.getHeight()),
            STAGE_SCALE,
            Optional.empty());
    return Stream.concat(
            Stream.of(same), Stream.of(Preset.values()).map(preset -> of(texts, preset)))
        .toList();
  }

  private static Purpose of(Texts texts, Preset preset) {
    return new Purpose(
        texts.say("export.preset." + Choices.key(preset)),
        preset.width(),
        preset.height(),
        preset.scale(),
        preset.theme());
  }
}
