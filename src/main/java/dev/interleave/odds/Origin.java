package dev.interleave.odds;

/// Which rounds were counted.
public enum Origin {
  /// Simulated with random choices, the locks off.
  SIMULATED("simulated", "Simulated, lock off"),
  /// Simulated with random choices, the locks on.
  LOCKED("simulated-locked", "Simulated, lock on"),
  /// Real threads or processes of this machine, the lock off.
  REAL("real", "Real, on this machine, lock off");

  private final String label;
  private final String title;

  Origin(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /// The name in files: `simulated-locked`.
  public String label() {
    return label;
  }

  /// What people call it.
  public String title() {
    return title;
  }
}
