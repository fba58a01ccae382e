package dev.interleave.app.parts;

import java.util.Locale;

/// What a report can be written as.
public enum ReportKind {
  /// A picture.
  PNG("Picture (PNG)"),
  /// A table of values.
  CSV("Figures (CSV)"),
  /// Everything, for programs.
  JSON("Figures (JSON)");

  private final String title;

  ReportKind(String title) {
    this.title = title;
  }

  /// What it is called in a menu.
  public String title() {
    return title;
  }

  /// How such files end, with the dot.
  public String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
