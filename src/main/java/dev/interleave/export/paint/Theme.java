package dev.interleave.export.paint;

import java.net.URL;
import java.util.Locale;

/// The colour schemes. Each is one style sheet of tokens in `assets/themes`, which the window uses
/// as it is and pictures read.
public enum Theme {
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK,
  /// Black on white, for paper.
  PRINT;

  /// The style sheet that gives every token its colour.
  public URL sheet() {
    String path = "/assets/themes/" + name().toLowerCase(Locale.ROOT) + ".css";
    return AssetException.present(Theme.class.getResource(path), path);
  }
}
