package dev.interleave.picture;

/// What a lane of the timeline says of its actor.
enum LaneState {
  RUNNING(Ink.Role.RUNNING, "running"),
  READY(Ink.Role.READY, "ready"),
  WAITING(Ink.Role.WAITING, "waiting"),
  SLEEPING(Ink.Role.SLEEPING, "asleep"),
  OVER(Ink.Role.ENDED, "over");

  private final Ink.Role role;
  private final String label;

  LaneState(Ink.Role role, String label) {
    this.role = role;
    this.label = label;
  }

  Ink.Role role() {
    return role;
  }

  /// The word for it in the legend.
  String label() {
    return label;
  }
}
