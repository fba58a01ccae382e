package dev.interleave.claims.measure;

/// So many of something, in words.
final class Counted {

  private Counted() {}

  static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  static String processes(int count) {
    return count == 1 ? "1 process" : count + " processes";
  }
}
