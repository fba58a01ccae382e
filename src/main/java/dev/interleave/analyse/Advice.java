package dev.interleave.analyse;

import dev.interleave.text.Texts;

/// What to change, in one sentence that ends with a full stop.
///
/// @param texts what it is said in
record Advice(Texts texts) {

  /// How a lock is let go whatever happens.
  String releaseWhateverHappens() {
    return texts.say("analyse.advice.release");
  }

  /// How a circle of locks is made impossible.
  String oneOrder() {
    return texts.say("analyse.advice.one-order");
  }

  /// How two accesses are kept apart.
  ///
  /// @param place what is accessed, by name
  /// @param from line of the first access, or 0 if it is not known
  /// @param to line of the last access, or 0 if it is not known
  String oneLock(String place, int from, int to) {
    int first = Math.min(from, to);
    int last = Math.max(from, to);
    if (first == 0) {
      return texts.say("analyse.advice.one-lock", place);
    }
    return first == last
        ? texts.say("analyse.advice.one-lock.line", place, first)
        : texts.say("analyse.advice.one-lock.lines", place, first, last);
  }
}
