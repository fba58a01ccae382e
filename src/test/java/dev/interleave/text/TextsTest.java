package dev.interleave.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");

  /// A literal that names a text, or, where something is added to it, the beginning of a name.
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z0-9-]*\\.[A-Za-z0-9.-]*)\"");

  /// A text block, a string or a character.
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"\"\"(?<block>.*?)\"\"\"|\"(?<string>(?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'",
          Pattern.DOTALL);

  /// Two words in small letters with a space between them, or a word that begins with a capital:
  /// what a person reads. An option with its value is none, nor is the name of the program.
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^(?! *--[a-z-]+ [a-z]+$).*[a-z,;:]+\\s+[a-z]+"
              + "|^\\s*(?!Interleave [0-9])[A-Z][a-z]+\\b",
          Pattern.DOTALL);

  /// An exception that only a mistake in this program can cause. No window shows it.
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "new (?:IllegalArgument|IllegalState|UnsupportedOperation|Cancellation)Exception"
              + "\\((?:[^()]|\\([^()]*\\))*\\)");

  /// An apostrophe that [MessageFormat] takes for the beginning of a quotation: `{` and `}` alone
  /// are to be quoted.
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{}])(?<![{}]')");

  @Test
  void aTextIsFoundInItsLanguage() {
    assertThat(Texts.in(Language.ENGLISH).say("controls.locks.on", 1, 2)).isEqualTo("1 of 2 on");
    assertThat(Texts.in(Language.GERMAN).say("controls.locks.on", 1, 2)).isEqualTo("1 von 2 an");
  }

  @Test
  void aNumberChoosesTheWord() {
    assertThat(Texts.in(Language.ENGLISH).say("controls.locks", 1)).isEqualTo("Lock");
    assertThat(Texts.in(Language.ENGLISH).say("controls.locks", 2)).isEqualTo("Locks");
  }

  @Test
  void severalThingsAreAddedUpInTheMannerOfTheLanguage() {
    assertThat(Texts.in(Language.ENGLISH).list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Texts.in(Language.GERMAN).list(List.of("a", "b", "c"))).isEqualTo("a, b und c");
  }

  @Test
  void aKeyThatNamesNothingIsRefused() {
    assertThatThrownBy(() -> Texts.in(Language.GERMAN).say("controls.nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("controls.nothing");
  }

  @Test
  void whoeverReadsNeitherLanguageReadsEnglish() {
    assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageSaysTheSameThingsOfTheSameValues(Language language) throws IOException {
    var english = new TreeMap<String, String>();
    var other = new TreeMap<String, String>();
    texts(Language.ENGLISH).forEach((key, text) -> english.put(key, placeholders(text)));
    texts(language).forEach((key, text) -> other.put(key, placeholders(text)));
    assertThat(other).isEqualTo(english);
  }

  /// Of no things, one and several.
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextCanBeSaid(Language language) throws IOException {
    Texts said = Texts.in(language);
    for (String key : texts(language).keySet()) {
      for (int number : new int[] {0, 1, 2}) {
        var values = new Object[9];
        Arrays.fill(values, number);
        assertThat(said.say(key, values)).isNotBlank().doesNotContainPattern("\\{\\d");
      }
    }
  }

  @Test
  void aTextSaysWhichOfItsPiecesIsWhich() {
    assertThat(Texts.in(Language.GERMAN).pieces("analyse.why.removed", "x", "t1"))
        .containsExactly(
            new Texts.Piece("x ist weg, denn ", OptionalInt.empty()),
            new Texts.Piece("t1 entfernte den Wert", OptionalInt.of(0)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyBeginsWithTheNameOfItsFile(Language language) throws IOException {
    for (Path file : files(language)) {
      String name = file.getFileName().toString().replace(".properties", "");
      assertThat(read(file).stringPropertyNames()).allMatch(key -> key.startsWith(name + "."));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void apostrophesAreDoubled(Language language) throws IOException {
    assertThat(texts(language))
        .noneSatisfy((key, text) -> assertThat(text).containsPattern(LONE_APOSTROPHE));
  }

  @Test
  void everyTextIsSaidSomewhere() throws IOException {
    List<String> said = literals();
    assertThat(texts(Language.ENGLISH).keySet())
        .allMatch(key -> said.stream().anyMatch(name -> names(name, key)));
  }

  @Test
  void everyTextThatIsSaidIsThere() throws IOException {
    var keys = new TreeSet<>(texts(Language.ENGLISH).keySet());
    var pattern = Pattern.compile("\\btexts(?:\\(\\))?\\s*\\.say\\(\\s*\"([^\"]+)\"");
    assertThat(matches(pattern)).allMatch(name -> keys.stream().anyMatch(key -> names(name, key)));
  }

  /// Packages whose words all stand in `assets/texts`.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyse",
        "app/canvas",
        "app/chip",
        "app/code",
        "app/controls",
        "app/help",
        "app/hints",
        "app/lesson",
        "app/claims",
        "app/compare",
        "app/export",
        "app/findings",
        "app/inspector",
        "app/odds",
        "app/outcomes",
        "app/parts",
        "cli",
        "file",
        "odds",
        "app/session",
        "app/shell",
        "app/stage",
        "app/timeline",
        "compare",
        "footage",
        "remedy",
      })
  void noSentenceStandsInTheCode(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("dev/interleave").resolve(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(QUOTED.matcher(whatPeopleMayRead(Files.readString(file))).results())
            .as("sentences in %s", file)
            .map(TextsTest::content)
            .noneMatch(
                text ->
                    SENTENCE.matcher(text).find()
                        && !(file.endsWith("Command.java") && areKeys(text)));
      }
    }
  }

  /// Whether a literal is nothing but keys of a keyboard, as the toolkit reads them.
  private static boolean areKeys(String literal) {
    try {
      return Arrays.stream(literal.split("\\|", -1))
          .map(KeyCombination::valueOf)
          .noneMatch(Objects::isNull);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean names(String name, String key) {
    return key.equals(name) || (name.endsWith(".") && key.startsWith(name));
  }

  private static List<String> literals() throws IOException {
    return matches(LITERAL);
  }

  private static List<String> matches(Pattern pattern) throws IOException {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        pattern.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(found::add);
      }
    }
    return found;
  }

  private static String content(MatchResult quoted) {
    return Stream.of("block", "string")
        .map(quoted::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String whatPeopleMayRead(String source) {
    String withoutComments =
        source
            .lines()
            .filter(line -> !line.strip().startsWith("//"))
            .reduce("", (a, b) -> a + b + "\n");
    return FOR_PROGRAMMERS.matcher(withoutComments).replaceAll("");
  }

  private static String placeholders(String text) {
    var used = new TreeSet<Integer>();
    MessageFormat format = new MessageFormat(text, Locale.ENGLISH);
    Format[] formats = format.getFormatsByArgumentIndex();
    for (int index = 0; index < formats.length; index++) {
      if (text.contains("{" + index)) {
        used.add(index);
      }
    }
    return used.toString();
  }

  private static Map<String, String> texts(Language language) throws IOException {
    var texts = new TreeMap<String, String>();
    for (Path file : files(language)) {
      Properties read = read(file);
      read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    }
    return texts;
  }

  private static List<Path> files(Language language) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets", "texts", language.code()))) {
      return files.sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
