package dev.interleave.live.run;

/// The two kinds of thread of the Java virtual machine.
public enum ThreadKind {
  /// A thread of the operating system.
  PLATFORM("platform"),
  /// A thread that the Java virtual machine schedules itself.
  VIRTUAL("virtual");

  private final String label;

  ThreadKind(String label) {
    this.label = label;
  }

  /// The name on the command line and in the window.
  public String label() {
    return label;
  }
}
