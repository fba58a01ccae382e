package dev.interleave.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The texts of one language. They are read when they are first wanted; safe to use from several
/// threads.
public final class Texts {

  /// A numbered piece of a text: `<0>…</0>`.
  private static final Pattern MARKED = Pattern.compile("<(\\d)>(.*?)</\\1>");

  private final Language language;
  private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /// A piece of a text.
  ///
  /// @param text the words
  /// @param mark the number that the text gives it, if it gives it one
  public record Piece(String text, OptionalInt mark) {}

  private Texts(Language language) {
    this.language = language;
  }

  /// The texts of a language.
  public static Texts in(Language language) {
    return new Texts(language);
  }

  /// The language they are in.
  public Language language() {
    return language;
  }

  /// The text that a key names, with values in the place of `{0}`, `{1}`, …, written as
  /// [MessageFormat] does: numbers in the manner of the language, `{0,choice,1#one step|1<{0}
  /// steps}` to choose by number, and `''` for an apostrophe.
  ///
  /// @throws IllegalArgumentException if no text has this key
  public String say(String key, @Nullable Object... values) {
    return format(pattern(key), values);
  }

  /// The same in pieces, where a text marks some with numbers: in `<0>{0} wrote {1}</0> at last`
  /// the first is piece 0. So languages can put them in orders of their own.
  ///
  /// @throws IllegalArgumentException if no text has this key
  public List<Piece> pieces(String key, @Nullable Object... values) {
    String pattern = pattern(key);
    var pieces = new ArrayList<Piece>();
    Matcher marked = MARKED.matcher(pattern);
    int end = 0;
    while (marked.find()) {
      add(pieces, pattern.substring(end, marked.start()), OptionalInt.empty(), values);
      var mark = OptionalInt.of(Integer.parseInt(marked.group(1)));
      add(pieces, marked.group(2), mark, values);
      end = marked.end();
    }
    add(pieces, pattern.substring(end), OptionalInt.empty(), values);
    return pieces;
  }

  private void add(
      List<Piece> pieces, String pattern, OptionalInt mark, @Nullable Object... values) {
    if (!pattern.isEmpty()) {
      pieces.add(new Piece(format(pattern, values), mark));
    }
  }

  private String format(String pattern, @Nullable Object... values) {
    MessageFormat format =
        formats.computeIfAbsent(pattern, text -> new MessageFormat(text, language.locale()));
    // It keeps state while it writes.
    synchronized (format) {
      return format.format(values);
    }
  }

  /// Several things in a row, as in `a, b, and c`.
  public String list(List<String> things) {
    return things.isEmpty()
        ? ""
        : ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(things);
  }

  /// The keys of the texts of a file, such as `controls`.
  ///
  /// @throws IllegalArgumentException if there is no such file
  public Set<String> keys(String file) {
    return in(file).keySet();
  }

  private String pattern(String key) {
    String pattern = in(file(key)).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text is called " + key + " in " + language.code());
    }
    return pattern;
  }

  private Map<String, String> in(String file) {
    return files.computeIfAbsent(file, this::read);
  }

  private static String file(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private Map<String, String> read(String file) {
    String path = "/assets/texts/" + language.code() + "/" + file + ".properties";
    var texts = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no file of texts " + path);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
  }
}
