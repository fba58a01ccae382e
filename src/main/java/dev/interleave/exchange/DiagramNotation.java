package dev.interleave.exchange;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A language for sequence diagrams. Participants are given by short keys, and shown by titles.
enum DiagramNotation {
  /// Mermaid, as GitHub and GitLab draw it (mermaid.js.org, "Sequence diagrams").
  MERMAID {
    @Override
    String begin(String title) {
      return "sequenceDiagram\n  title " + escaped(title) + "\n";
    }

    @Override
    String actor(String key, String title) {
      return "  participant %s as %s\n".formatted(key, escaped(title));
    }

    @Override
    String resource(String key, String title) {
      return actor(key, "[" + title + "]");
    }

    @Override
    String arrow(String from, String to, String label, boolean answer) {
      return "  %s%s%s: %s\n".formatted(from, answer ? "-->>" : "->>", to, escaped(label));
    }

    @Override
    String note(String over, String text) {
      return "  Note over %s: %s\n".formatted(over, escaped(text));
    }

    @Override
    String end() {
      return "";
    }

    @Override
    String escaped(String text) {
      return replaced(
          text, MERMAID_SPECIAL, found -> "#%d;".formatted(found.group().codePointAt(0)));
    }
  },

  /// PlantUML (plantuml.com, "Sequence Diagram").
  PLANTUML {
    @Override
    String begin(String title) {
      return "@startuml\ntitle " + escaped(title) + "\n";
    }

    @Override
    String actor(String key, String title) {
      return "participant \"%s\" as %s\n".formatted(escaped(title), key);
    }

    @Override
    String resource(String key, String title) {
      return "entity \"%s\" as %s\n".formatted(escaped(title), key);
    }

    @Override
    String arrow(String from, String to, String label, boolean answer) {
      return "%s %s %s : %s\n".formatted(from, answer ? "-->" : "->", to, escaped(label));
    }

    @Override
    String note(String over, String text) {
      return "note over %s : %s\n".formatted(over, escaped(text));
    }

    @Override
    String end() {
      return "@enduml\n";
    }

    @Override
    String escaped(String text) {
      return replaced(
          text,
          PLANTUML_SPECIAL,
          found ->
              found
                  .group()
                  .codePoints()
                  .mapToObj("<U+%04X>"::formatted)
                  .collect(Collectors.joining()));
    }
  };

  /// What ends a statement, begins a comment, an entity or markup.
  private static final Pattern MERMAID_SPECIAL = Pattern.compile("[#;<>%{}\\\\`]");

  /// Creole markup, quotes, escapes and variables.
  private static final Pattern PLANTUML_SPECIAL =
      Pattern.compile("[<>\"\\\\~$%@]|([-*_/.=])\\1+|\\[\\[|\\]\\]");

  private static final Pattern LINE_END = Pattern.compile("\\s*[\\n\\r\\u2028\\u2029]+\\s*");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  abstract String begin(String title);

  abstract String actor(String key, String title);

  abstract String resource(String key, String title);

  abstract String arrow(String from, String to, String label, boolean answer);

  abstract String note(String over, String text);

  abstract String end();

  /// A text as a label: on one line, and free of what the language reads as its own.
  abstract String escaped(String text);

  private static String replaced(
      String text, Pattern special, Function<MatchResult, String> escape) {
    String oneLine = LINE_END.matcher(text).replaceAll(" / ");
    String plain = CONTROL.matcher(oneLine).replaceAll(" ");
    Matcher matcher = special.matcher(plain.isBlank() ? "(empty)" : plain);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(escape.apply(found)));
  }
}
