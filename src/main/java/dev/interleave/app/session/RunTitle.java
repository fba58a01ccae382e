package dev.interleave.app.session;

import dev.interleave.text.Texts;

/// What the tab of a run says, whatever language the window speaks.
@FunctionalInterface
public interface RunTitle {

  /// It in a language.
  String in(Texts texts);

  /// A title that is the same in every language, as the name of a file is.
  static RunTitle of(String name) {
    return _ -> name;
  }
}
