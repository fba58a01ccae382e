package dev.interleave.export.page;

import dev.interleave.export.paint.AssetException;
import dev.interleave.export.paint.Theme;
import dev.interleave.export.paint.ThemeColors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts a page together from its parts in `assets/page`: the template, the style sheet, the player,
/// the fonts and the data. A policy in the page lets this one script run and nothing be fetched.
final class Page {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final List<String> SCRIPTS =
      List.of("film.js", "painter.js", "player.js", "program.js", "page.js");

  private Page() {}

  /// The page.
  ///
  /// @param title what it is called
  /// @param run its data, in which nothing can end a script element
  /// @param characters the code points that are shown
  static String of(String title, String run, Set<Integer> characters) {
    String script =
        SCRIPTS.stream()
            .map(name -> asset("page/" + name))
            .collect(Collectors.joining("\n", "'use strict';\n{\n", "}\n"));
    String style = themes() + fonts(characters) + asset("page/page.css");
    String policy =
        "default-src 'none'; font-src data:; script-src 'sha256-%s'; style-src 'sha256-%s'"
            .formatted(digest(script), digest(style));
    Map<String, String> parts =
        Map.of(
            "policy", policy,
            "title", escaped(title),
            "style", style,
            "run", run,
            "script", script);
    return PLACE
        .matcher(asset("page/page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  private static String themes() {
    String light = colors(Theme.LIGHT, "light");
    String dark = colors(Theme.DARK, "dark");
    return """
    :root { %s }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { %s } }
    :root[data-theme="dark"] { %s }
    """
        .formatted(light, dark, dark);
  }

  private static String colors(Theme theme, String scheme) {
    return ThemeColors.of(theme).texts().entrySet().stream()
        .map(color -> "--%s: %s;".formatted(color.getKey(), color.getValue()))
        .collect(Collectors.joining(" ", "color-scheme: " + scheme + "; ", ""));
  }

  private static String fonts(Set<Integer> characters) {
    var all = new HashSet<>(characters);
    IntStream.rangeClosed(' ', '~').forEach(all::add);
    "−×…".codePoints().forEach(all::add);
    return font("Interleave Sans", 400, "IBMPlexSans-Regular.ttf", all)
        + font("Interleave Sans", 600, "IBMPlexSans-SemiBold.ttf", all)
        + font("Interleave Mono", 400, "IBMPlexMono-Regular.ttf", all);
  }

  private static String font(String name, int weight, String file, Set<Integer> characters) {
    byte[] subset = FontSubset.of(bytes("fonts/" + file), characters, name + " " + weight);
    return """
    @font-face { font-family: "%s"; font-weight: %d; src: url("data:font/ttf;base64,%s"); }
    """
        .formatted(name, weight, Base64.getEncoder().encodeToString(subset));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}|\\p{Cs}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// A text of the program's own, with the line ends that browsers see.
  private static String asset(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static byte[] bytes(String path) {
    String whole = "/assets/" + path;
    try (InputStream stream =
        AssetException.present(Page.class.getResourceAsStream(whole), whole)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new AssetException(whole + " cannot be read: " + e.getMessage());
    }
  }
}
