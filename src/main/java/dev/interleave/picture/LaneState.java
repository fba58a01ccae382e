package dev.interleave.picture;

/// What a lane of the timeline says of its actor.
enum LaneState {
  RUNNING(Ink.Role.RUNNING, "running"),
  READY(Ink.Role.READY, "ready"),
  WAITING(Ink.Role.WAITING, "waiting"),
  ABANDONED(Ink.Role.DANGER, "abandoned"),
  SLEEPING(Ink.Role.SLEEPING, "asleep"),
  OVER(Ink.Role.ENDED, "over"),
  KILLED(Ink.Role.DANGER, "killed");

  private final Ink.Role role;
  private final String label;

  LaneState(Ink.Role role, String label) {
    this.role = role;
    this.label = label;
  }

  /// Whether nothing of the actor is shown from here on but how it ended.
  boolean isOver() {
    return this == OVER || this == KILLED;
  }

  /// Whether every legend explains it, or only that of a film in which it occurs.
  boolean isUsual() {
    return this != ABANDONED && this != KILLED;
  }

  Ink.Role role() {
    return role;
  }

  /// What the texts call it.
  String label() {
    return label;
  }
}
