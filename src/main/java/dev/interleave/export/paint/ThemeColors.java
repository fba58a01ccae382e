package dev.interleave.export.paint;

import dev.interleave.picture.Ink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// The colours of a theme, read from its style sheet of tokens. Immutable.
public final class ThemeColors {

  private static final int ACTOR_COLORS = 8;
  private static final Pattern TOKEN = Pattern.compile("-color-([a-z0-9-]+):\\s*(#[0-9a-f]+);");

  private final Color[] roles;
  private final Color[][] actors;

  private ThemeColors(Map<String, Color> byName, URL sheet) {
    roles =
        Stream.of(Ink.Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(name -> named(byName, name, sheet))
            .toArray(Color[]::new);
    actors =
        IntStream.rangeClosed(1, ACTOR_COLORS)
            .mapToObj(
                number ->
                    Stream.of(Ink.Tone.values())
                        .map(tone -> named(byName, "actor-" + number + suffix(tone), sheet))
                        .toArray(Color[]::new))
            .toArray(Color[][]::new);
  }

  /// The colours of a theme.
  public static ThemeColors of(Theme theme) {
    URL sheet = theme.sheet();
    var byName = new HashMap<String, Color>();
    try (InputStream stream = sheet.openStream()) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      TOKEN
          .matcher(text)
          .results()
          .forEach(token -> byName.put(token.group(1), Color.web(token.group(2))));
    } catch (IOException e) {
      throw new AssetException("The style sheet " + sheet + " cannot be read: " + e.getMessage());
    }
    return new ThemeColors(byName, sheet);
  }

  private static String suffix(Ink.Tone tone) {
    return switch (tone) {
      case STRONG -> "";
      case SOFT -> "-soft";
      case ON_STRONG -> "-on";
    };
  }

  private static Color named(Map<String, Color> byName, String name, URL sheet) {
    return AssetException.present(byName.get(name), "-color-" + name + " of " + sheet);
  }

  /// The colour of an ink, its opacity included. Actors beyond the palette begin it again and are
  /// told apart by name.
  public Color color(Ink ink) {
    return switch (ink) {
      case Ink.Of(Ink.Role role, double opacity) -> faded(roles[role.ordinal()], opacity);
      case Ink.OfActor(int actor, Ink.Tone tone, double opacity) ->
          faded(actors[Math.floorMod(actor, ACTOR_COLORS)][tone.ordinal()], opacity);
    };
  }

  /// The colour of an ink for those who do not know the toolkit.
  public Tint tint(Ink ink) {
    Color color = color(ink);
    return new Tint(
        eightBits(color.getRed()) << 16
            | eightBits(color.getGreen()) << 8
            | eightBits(color.getBlue()),
        color.getOpacity());
  }

  private static int eightBits(double share) {
    return (int) Math.round(share * 255);
  }

  private static Color faded(Color color, double opacity) {
    return opacity == 1
        ? color
        : Color.color(
            color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
  }
}
