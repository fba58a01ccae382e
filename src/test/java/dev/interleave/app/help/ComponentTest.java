package dev.interleave.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComponentTest {

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
              + "\\s*<version>([^<]+)</version>((?:(?!</dependency>).)*)</dependency>",
          Pattern.DOTALL);

  @Test
  void everythingThatTheBuildFetchesForTheProgramIsThereInItsVersion() throws IOException {
    var listed = new TreeMap<String, String>();
    Component.all().stream()
        .filter(component -> !component.artifact().isEmpty())
        .skip(1)
        .forEach(component -> listed.put(component.artifact(), component.version()));
    assertThat(listed).isEqualTo(dependencies());
  }

  @Test
  void theFirstIsTheProgramInItsVersion() throws IOException {
    Component program = Component.all().getFirst();
    assertThat(program.name()).isEqualTo("Interleave");
    assertThat(pom())
        .containsPattern("<version>%s(-SNAPSHOT)?</version>".formatted(program.version()));
  }

  @Test
  void everyLicenceHasItsText() {
    assertThat(Component.all())
        .allSatisfy(component -> assertThat(component.text()).hasSizeGreaterThan(1_000));
  }

  private static Map<String, String> dependencies() throws IOException {
    String pom = pom();
    int from = pom.indexOf("<dependencies>");
    var found = new TreeMap<String, String>();
    var properties = properties(pom);
    DEPENDENCY
        .matcher(pom.substring(from, pom.indexOf("</dependencies>", from)))
        .results()
        .filter(match -> !match.group(4).contains("<scope>"))
        .forEach(
            match ->
                found.put(
                    match.group(1) + ":" + match.group(2),
                    properties.getOrDefault(match.group(3), match.group(3))));
    return found;
  }

  private static Map<String, String> properties(String pom) {
    var properties = new HashMap<String, String>();
    Pattern.compile("<([a-z.-]+)>([^<]+)</\\1>")
        .matcher(pom)
        .results()
        .forEach(match -> properties.put("${" + match.group(1) + "}", match.group(2)));
    return properties;
  }

  private static String pom() throws IOException {
    return Files.readString(Path.of("pom.xml"));
  }
}
