package dev.interleave.live.run;

/// How the workers of a queue come to their end.
public enum Ending {
  /// Daemons that loop for ever and end with the main thread, once every task is done.
  DAEMON("daemon"),
  /// Each takes one task and ends: with more tasks than workers, the join waits for ever.
  ONE_SHOT("one-shot"),
  /// A special item per worker says that no more comes.
  POISON_PILL("poison-pill"),
  /// The main thread interrupts them once every task is done.
  INTERRUPT("interrupt");

  private final String label;

  Ending(String label) {
    this.label = label;
  }

  /// The name on the command line and in the window.
  public String label() {
    return label;
  }
}
