package dev.interleave.simulate.value;

/// Whether two things are one object, which is not the same as being equal.
final class Identity {

  private Identity() {}

  @SuppressWarnings("ReferenceEquality") // That is the question.
  static boolean of(Object left, Object right) {
    return left == right;
  }
}
