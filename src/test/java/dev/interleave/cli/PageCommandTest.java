package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCommandTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\"[^\"]*\"|[^\">])*)>");
  private static final Set<String> VOID = Set.of("meta", "input");
  private static final String HOSTILE =
      """
      # </script><script>alert(1)</script> <!-- <script> {{style}} SEPARATORS end
      text = "</script><!--<script>\\ud800 é"
      print(text)
      """
          .replace("SEPARATORS", "\u2028 \u2029 \u0001");

  private static final String LONG =
      """
      from threading import Thread
      x = 0
      def work():
          global x
          for i in range(2000):
              x += 1
      one = Thread(target=work)
      two = Thread(target=work)
      one.start()
      two.start()
      """;

  @TempDir private Path folder;

  @Test
  void theUsualRunTakesLessThanThreeHundredKilobytes() throws IOException {
    assertThat(Files.size(page("race"))).isLessThan(300_000);
  }

  @Test
  void thePageFetchesNothing() throws IOException {
    String text = Files.readString(page("race"));
    assertThat(text).contains("default-src 'none'");
    assertThat(text.toLowerCase(Locale.ROOT))
        .doesNotContain("http:", "https:", " src=\"", "<link", "@import");
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    byte[] once = Files.readAllBytes(page("race"));
    assertThat(Files.readAllBytes(page("race"))).isEqualTo(once);
  }

  @Test
  void everyElementIsClosedInItsTurn() throws IOException {
    String text = Files.readString(page("race")).replaceAll("(?s)<!--.*?-->|<!DOCTYPE html>", "");
    String plain = text.replaceAll("(?s)(<(script|style)[^>]*>).*?(</\\2>)", "$1$3");
    var open = new ArrayDeque<String>();
    Matcher tags = TAG.matcher(plain);
    while (tags.find()) {
      String name = tags.group(2);
      if (!tags.group(1).isEmpty()) {
        assertThat(name).isEqualTo(open.pop());
      } else if (!VOID.contains(name) && !tags.group(3).endsWith("/")) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void aHostileProgramStaysText() throws IOException {
    Path program = folder.resolve("<b onclick=x>&amp;.py");
    Files.writeString(program, HOSTILE);
    String text = Files.readString(page(program.toString()));
    assertThat(text).contains("<title>&lt;b onclick=x&gt;&amp;amp;");
    assertThat(Pattern.compile("(?i)<script").matcher(text).results()).hasSize(2);
    assertThat(Pattern.compile("(?i)</script").matcher(text).results()).hasSize(2);
    assertThat(Pattern.compile("<!--").matcher(text).results()).hasSize(1);
    assertThat(text).doesNotContain("\u2028", "\u2029", "\u0001");
    assertThat(text).contains("{{style}}");
  }

  @Test
  void aRunThatIsTooLongIsRefusedInASentence() throws IOException {
    Path program = folder.resolve("long.py");
    Files.writeString(program, LONG);
    Path file = folder.resolve("long.html");
    CommandLineRun run = CommandLineRun.of("export", program.toString(), "-o", file.toString());
    assertThat(run.exit()).isNotZero();
    assertThat(run.errors()).contains("at most 5,000 moments").contains("take a part of the run");
    assertThat(file).doesNotExist();
  }

  @Test
  void aPartOfALongRunIsAPage() throws IOException {
    Path program = folder.resolve("long.py");
    Files.writeString(program, LONG);
    assertThat(Files.readString(page(program.toString(), "--from", "100", "--to", "110")))
        .contains("\"stops\":[[0,100],");
  }

  @Test
  void aComparisonIsNoPage() {
    Path file = folder.resolve("compared.html");
    CommandLineRun run = CommandLineRun.of("export", "race", "--compare", "-o", file.toString());
    assertThat(run.errors()).contains("a page plays a single run");
    assertThat(file).doesNotExist();
  }

  private Path page(String name, String... options) {
    Path file = folder.resolve("page.html");
    var words = new ArrayList<String>(List.of("export", name));
    words.addAll(List.of("-o", file.toString()));
    words.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
    assertThat(run.errors()).isEmpty();
    return file;
  }
}
