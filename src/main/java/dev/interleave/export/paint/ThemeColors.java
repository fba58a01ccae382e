package dev.interleave.export.paint;

import dev.interleave.picture.Ink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final SortedMap<String, String> texts;

  private ThemeColors(SortedMap<String, String> texts, URL sheet) {
    var byName = new HashMap<String, Color>();
    texts.forEach((name, text) -> byName.put(name, Color.web(text)));
    this.texts = texts;
    roles =
        Stream.of(Ink.Role.values())
            .map(role -> named(byName, name(role), sheet))
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
    var texts = new TreeMap<String, String>();
    try (InputStream stream = sheet.openStream()) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      TOKEN.matcher(text).results().forEach(token -> texts.put(token.group(1), token.group(2)));
    } catch (IOException e) {
      throw new AssetException("The style sheet " + sheet + " cannot be read: " + e.getMessage());
    }
    return new ThemeColors(Collections.unmodifiableSortedMap(texts), sheet);
  }

  /// Every colour by the name it has in style sheets, as it is written there: `#b3261e`.
  public SortedMap<String, String> texts() {
    return texts;
  }

  /// The name that the colour of an ink has in style sheets: `danger`, `actor-2-soft`.
  public static String name(Ink ink) {
    return switch (ink) {
      case Ink.Of(Ink.Role role, _) -> name(role);
      case Ink.OfActor(int actor, Ink.Tone tone, _) ->
          "actor-" + (Math.floorMod(actor, ACTOR_COLORS) + 1) + suffix(tone);
    };
  }

  private static String name(Ink.Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
