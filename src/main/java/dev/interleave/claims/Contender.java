package dev.interleave.claims;

/// Who is compared.
public enum Contender {
  /// A thread of the operating system.
  THREAD("thread"),
  /// A virtual thread: one that the Java runtime schedules.
  VIRTUAL_THREAD("virtual-thread"),
  /// A process with memory of its own.
  PROCESS("process");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /// The name in files: `virtual-thread`.
  public String label() {
    return label;
  }
}
