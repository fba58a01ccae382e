package dev.interleave.app.shell;

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
        || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }

  /// Says that there is none.
  ///
  /// @return what to exit with
  static int absent() {
    System.err.println(
        "interleave: there is no display to open the window on; `packaging/interleave export"
            + " PROGRAM -o FILE.png` exports pictures without one.");
    return FAILED;
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isBlank();
  }
}
