package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What style sheets of the window must not do, so that what `ThemeTest` says of the colours of a
/// theme holds for the window.
class StyleSheetsTest {

  private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");
  private static final Pattern TEXT_COLOUR =
      Pattern.compile("-fx-(?:text-fill|fill|prompt-text-fill|highlight-text-fill):\\s*([^;}]+)");

  /// Each is held against every area by `ThemeTest`, or against the one area it stands on.
  private static final Set<String> COLOURS_OF_TEXT =
      Set.of(
          "-color-text",
          "-color-text-muted",
          "-color-accent",
          "-color-danger",
          "-color-success",
          "-color-shared",
          "-color-waiting",
          "-color-lock-free",
          "-color-lock-held",
          "-color-lock-off",
          // On the colour of an actor.
          "-chip-on",
          // On the accent.
          "-fx-accent-on",
          // On the colour of text: a tooltip.
          "-color-surface",
          // A tint under selected text.
          "-color-actor-2-soft");

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets", "styles"))) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  private static Set<String> rules(Predicate<MatchResult> wanted) throws IOException {
    var found = new TreeSet<String>();
    for (Path sheet : sheets()) {
      String text = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
      RULE.matcher(text)
          .results()
          .filter(wanted)
          .forEach(rule -> found.add(sheet.getFileName() + ": " + rule.group(1).strip()));
    }
    return found;
  }

  @Test
  void textHasNoColourThatIsNotHeldAgainstWhatItStandsOn() throws IOException {
    assertThat(
            rules(
                rule ->
                    TEXT_COLOUR
                        .matcher(rule.group(2))
                        .results()
                        .anyMatch(colour -> !COLOURS_OF_TEXT.contains(colour.group(1).strip()))))
        .isEmpty();
  }

  @Test
  void nothingThatCanBeUsedIsFaded() throws IOException {
    Pattern faded = Pattern.compile("-fx-opacity:\\s*0?\\.\\d");
    assertThat(
            rules(
                rule ->
                    faded.matcher(rule.group(2)).find() && !rule.group(1).contains(":disabled")))
        .isEmpty();
  }

  @Test
  void everythingGrowsWithText() throws IOException {
    Pattern fixed =
        Pattern.compile(
            "-fx-(?:font-size|padding|spacing|[hv]gap|(?:min|max|pref)-(?:width|height)):"
                + "[^;}]*\\b(?:[3-9]|\\d\\d+)(?:\\.\\d+)?(?:px)?(?=[\\s;}]|$)");
    assertThat(rules(rule -> fixed.matcher(rule.group(2)).find()))
        .allMatch(rule -> rule.startsWith("text-") || rule.equals("base.css: .root"));
  }
}
