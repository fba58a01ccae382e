package dev.interleave.odds;

import dev.interleave.text.Texts;

/// Which rounds were counted.
public enum Origin {
  /// Simulated with random choices, the locks off.
  SIMULATED("simulated"),
  /// Simulated with random choices, the locks on.
  LOCKED("simulated-locked"),
  /// Real threads or processes of this machine, the lock off.
  REAL("real");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  /// The name in files: `simulated-locked`.
  public String label() {
    return label;
  }

  /// What people call it.
  public String title(Texts texts) {
    return texts.say("odds.origin." + label);
  }
}
