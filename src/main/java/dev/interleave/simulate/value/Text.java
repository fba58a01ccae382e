package dev.interleave.simulate.value;

import java.util.List;

/// Texts by character, where a character is a code point as in Python.
public final class Text {

  private Text() {}

  /// How many characters a text has.
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The character at a place.
  public static String at(String text, int place) {
    int start = text.offsetByCodePoints(0, place);
    return Character.toString(text.codePointAt(start));
  }

  /// The characters one by one.
  public static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  static String sliced(String text, SliceValue slice) {
    int[] characters = text.codePoints().toArray();
    SliceValue.Places places = slice.in(characters.length);
    var result = new StringBuilder(places.count());
    for (int index = 0; index < places.count(); index++) {
      result.appendCodePoint(characters[places.at(index)]);
    }
    return result.toString();
  }
}
