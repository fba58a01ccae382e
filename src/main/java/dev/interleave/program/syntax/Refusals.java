package dev.interleave.program.syntax;

/// What several places say of what the teaching language leaves out.
final class Refusals {

  static final String ASYNC =
      "`async` and `await` lie outside the teaching language; use `threading.Thread`.";

  static final String STAR =
      "A starred part lies outside the teaching language; write the elements one by one.";

  static final String GENERATOR =
      "A generator expression lies outside the teaching language here;"
          + " write a list comprehension in square brackets.";

  static final String YIELD =
      "`yield` lies outside the teaching language; return a list, or put items on a"
          + " `queue.Queue`.";

  private Refusals() {}
}
