package dev.interleave.app.help;

import dev.interleave.text.Texts;
import java.util.List;

/// Which versions of what are at work.
///
/// @param program version of the program
/// @param java version and maker of the virtual machine
/// @param javafx version of the toolkit
/// @param controlsfx version of the additional controls
/// @param system name and version of the operating system, and what it runs on
record Versions(String program, String java, String javafx, String controlsfx, String system) {

  /// Those of this very process.
  static Versions here() {
    List<Component> components = Component.all();
    return new Versions(
        components.getFirst().version(),
        "%s (%s)".formatted(property("java.runtime.version"), property("java.vendor")),
        property("javafx.runtime.version"),
        versionOf("org.controlsfx:controlsfx", components),
        "%s %s, %s".formatted(property("os.name"), property("os.version"), property("os.arch")));
  }

  /// A line for each.
  List<String> lines(Texts texts) {
    return List.of(
        texts.say("help.version.program", program),
        texts.say("help.version.java", java),
        texts.say("help.version.javafx", javafx),
        texts.say("help.version.controlsfx", controlsfx),
        texts.say("help.version.system", system));
  }

  private static String versionOf(String artifact, List<Component> components) {
    return components.stream()
        .filter(component -> component.artifact().equals(artifact))
        .map(Component::version)
        .findFirst()
        .orElse("");
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
