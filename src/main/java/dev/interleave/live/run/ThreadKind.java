package dev.interleave.live.run;

/// The two kinds of thread of the Java virtual machine.
public enum ThreadKind {
  /// A thread of the operating system.
  PLATFORM,
  /// A thread that the Java virtual machine schedules itself.
  VIRTUAL
}
