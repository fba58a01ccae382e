package dev.interleave.picture.code;

import dev.interleave.trace.Actor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an actor is told from others where there is little space.
///
/// @param text its name, or a sign for it if it is long
/// @param colorClass the style class that gives its colours as `-chip`, `-chip-soft` and `-chip-on`
public record ActorSign(String text, String colorClass) {

  /// How many colours there are before they begin again.
  private static final int COLORS = 8;

  private static final int LONGEST_NAME = 6;
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

  /// The sign of an actor: `Thread-12` becomes `T12`.
  public static ActorSign of(Actor actor) {
    return new ActorSign(
        shortened(actor.name()), "actor-" + (Math.floorMod(actor.id(), COLORS) + 1));
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    Matcher number = LAST_NUMBER.matcher(name);
    return number.find()
        ? name.charAt(0) + number.group(1)
        : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
