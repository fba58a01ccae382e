package dev.interleave.app.shell;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Knows whether there is anything to show a window on.
final class Display {

  private static final int FAILED = 1;

  private Display() {}

  /// Whether there is one. Only where windows come by X11 or Wayland can there be none.
  static boolean isThere() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean isDesktop = system.contains("win") || system.contains("mac");
    return isDesktop
        || isSet(System.getenv("DISPLAY"))
        || isSet(System.getenv("WAYLAND_DISPLAY"))
        || "headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }

  /// Says that there is none.
  ///
  /// @return what to exit with
  static int absent() {
    System.err.println(Texts.in(Language.of(Locale.getDefault())).say("shell.no-display"));
    return FAILED;
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isBlank();
  }
}
