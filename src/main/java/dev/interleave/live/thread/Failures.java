package dev.interleave.live.thread;

/// Says in words for people what keeps a machine from carrying a run on.
final class Failures {

  private Failures() {}

  static String sentence(Throwable problem) {
    if (!(problem instanceof OutOfMemoryError)) {
      return "The run was ended by an error of Interleave itself: " + problem + ".";
    }
    return String.valueOf(problem.getMessage()).contains("thread")
        ? "This machine cannot start so many threads: choose fewer, or virtual threads."
        : "There is not enough memory for this run: choose fewer threads or rounds.";
  }
}
