package dev.interleave.claims.measure;

import dev.interleave.text.Texts;

/// So many of something, in words.
final class Counted {

  private Counted() {}

  static String threads(Texts texts, int count) {
    return texts.say("claims.threads", count);
  }

  static String processes(Texts texts, int count) {
    return texts.say("claims.processes", count);
  }
}
