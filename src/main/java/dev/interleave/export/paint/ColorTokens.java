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

/// The colours of a style sheet of tokens, by role and by actor.
final class ColorTokens {

  private static final int ACTOR_COLORS = 8;
  private static final Pattern TOKEN = Pattern.compile("-color-([a-z0-9-]+):\\s*(#[0-9a-f]+);");

  private final Color[] roles;
  private final Color[][] actors;

  private ColorTokens(Map<String, Color> byName, URL sheet) {
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

  static ColorTokens read(URL sheet) {
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
    return new ColorTokens(byName, sheet);
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

  Color of(Ink.Role role) {
    return roles[role.ordinal()];
  }

  /// The colour of an actor; actors beyond the palette begin it again and are told apart by name.
  Color ofActor(int actor, Ink.Tone tone) {
    return actors[Math.floorMod(actor, ACTOR_COLORS)][tone.ordinal()];
  }
}
