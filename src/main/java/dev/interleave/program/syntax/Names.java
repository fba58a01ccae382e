package dev.interleave.program.syntax;

import java.text.Normalizer;
import java.util.Set;

/// What names are made of (Python Language Reference, "Identifiers and keywords").
final class Names {

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private Names() {}

  static boolean isStart(int character) {
    return character == '_' || Character.isUnicodeIdentifierStart(character);
  }

  static boolean isPart(int character) {
    return character == '_'
        || (character != 0
            && Character.isUnicodeIdentifierPart(character)
            && !Character.isIdentifierIgnorable(character));
  }

  static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  /// The form in which Python compares names.
  static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }
}
