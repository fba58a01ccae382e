package dev.interleave.export.paint;

import dev.interleave.picture.Ink;
import java.net.URL;
import java.util.Locale;
import javafx.scene.paint.Color;

/// The colour schemes. Each is one style sheet of tokens in `assets/themes`, which the window uses
/// as it is and pictures read.
public enum Theme {
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK;

  private final ColorTokens tokens = ColorTokens.read(sheet());

  /// The style sheet that gives every token its colour.
  public URL sheet() {
    String path = "/assets/themes/" + name().toLowerCase(Locale.ROOT) + ".css";
    return AssetException.present(Theme.class.getResource(path), path);
  }

  /// The colour of an ink in this theme, its opacity included.
  public Color color(Ink ink) {
    return switch (ink) {
      case Ink.Of(Ink.Role role, double opacity) -> faded(tokens.of(role), opacity);
      case Ink.OfActor(int actor, Ink.Tone tone, double opacity) ->
          faded(tokens.ofActor(actor, tone), opacity);
    };
  }

  private static Color faded(Color color, double opacity) {
    return opacity == 1
        ? color
        : Color.color(
            color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
  }
}
