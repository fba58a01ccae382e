package dev.interleave.app.parts;

import dev.interleave.text.Texts;
import java.util.Locale;

/// What a report can be written as.
public enum ReportKind {
  /// A picture.
  PNG("parts.report.png"),
  /// A table of values.
  CSV("parts.report.csv"),
  /// Everything, for programs.
  JSON("parts.report.json");

  private final String title;

  /// @param title key of what it is called
  ReportKind(String title) {
    this.title = title;
  }

  /// What it is called in a menu.
  public String title(Texts texts) {
    return texts.say(title);
  }

  /// How such files end, with the dot.
  public String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
