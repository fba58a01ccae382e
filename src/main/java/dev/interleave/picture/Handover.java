package dev.interleave.picture;

/// Something that went from one actor to another. Positions are nanoseconds of the film.
///
/// @param kind what went
/// @param from id of the actor that let it go
/// @param left when it was let go
/// @param to id of the actor that got it
/// @param arrived when it was got
record Handover(Kind kind, int from, long left, int to, long arrived) {

  enum Kind {
    LOCK(Ink.Role.LOCK_HELD, "lock"),
    ITEM(Ink.Role.ITEM, "item"),
    TAKEOVER(Ink.Role.DANGER, "takeover");

    private final Ink.Role role;
    private final String label;

    Kind(Ink.Role role, String label) {
      this.role = role;
      this.label = label;
    }

    Ink.Role role() {
      return role;
    }

    /// What the texts call it.
    String label() {
      return label;
    }
  }
}
