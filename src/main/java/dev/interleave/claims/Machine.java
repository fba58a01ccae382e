package dev.interleave.claims;

import dev.interleave.text.Texts;

/// What the figures were measured on.
///
/// @param system the operating system and the kind of processor
/// @param java the Java runtime
/// @param cores how many processors the program may use
public record Machine(String system, String java, int cores) {

  /// The machine that this program runs on.
  public static Machine here() {
    return new Machine(
        "%s %s (%s)"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        Runtime.getRuntime().availableProcessors());
  }

  /// Itself in a line.
  public String inWords(Texts texts) {
    return texts.say("claims.machine", system, cores, java);
  }
}
