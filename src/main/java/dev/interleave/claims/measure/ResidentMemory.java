package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of the machine that a process takes, as the operating system says.
///
/// @param resident bytes that are in memory, those included that other processes use as well
/// @param proportional the same with what is shared divided among those who share it, where the
///   system says so
/// @param source where it was read
record ResidentMemory(long resident, OptionalLong proportional, String source) {

  private static final long KIBIBYTE = 1024;
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

  /// Reads what a process takes now.
  ///
  /// @throws LiveException if the system does not say
  static ResidentMemory of(Texts texts, long pid) throws LiveException, InterruptedException {
    String system = System.getProperty("os.name", "");
    try {
      Path rollup = Path.of("/proc/%d/smaps_rollup".formatted(pid));
      if (Files.isReadable(rollup)) {
        return ofRollup(Files.readString(rollup));
      }
      if (system.startsWith("Windows")) {
        return ofTasklist(output("tasklist", "/FI", "PID eq " + pid, "/FO", "CSV", "/NH"));
      }
      return ofPs(output("ps", "-o", "rss=", "-p", Long.toString(pid)));
    } catch (IOException | NumberFormatException failure) {
      throw new LiveException(texts.say("claims.memory.unsaid"), failure);
    }
  }

  /// What Linux says: see `proc_pid_smaps_rollup(5)`.
  static ResidentMemory ofRollup(String text) {
    return new ResidentMemory(
        kibibytes(text, "Rss"),
        OptionalLong.of(kibibytes(text, "Pss")),
        "Rss and Pss of /proc/PID/smaps_rollup");
  }

  private static long kibibytes(String text, String name) {
    Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB$").matcher(text);
    if (!line.find()) {
      throw new NumberFormatException(name + " is missing");
    }
    return Long.parseLong(line.group(1)) * KIBIBYTE;
  }

  /// What `ps` prints, in kibibytes.
  static ResidentMemory ofPs(String text) {
    return new ResidentMemory(
        Long.parseLong(text.strip()) * KIBIBYTE, OptionalLong.empty(), "ps -o rss=");
  }

  /// What `tasklist` prints: the last of the quoted fields, in kibibytes with separators.
  static ResidentMemory ofTasklist(String text) {
    String[] fields = text.strip().split("\",\"", -1);
    String digits = NOT_DIGITS.matcher(fields[fields.length - 1]).replaceAll("");
    return new ResidentMemory(
        Long.parseLong(digits) * KIBIBYTE, OptionalLong.empty(), "Mem Usage of tasklist");
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    process.waitFor();
    return text;
  }
}
