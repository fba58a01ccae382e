package dev.interleave.picture;

/// A value of an actor's own, as it is shown beside it.
///
/// @param name what it is called
/// @param value the value
/// @param inHand whether it was just read and has no name of its own yet
record Tag(String name, String value, boolean inHand) {

  String text() {
    return name + " = " + value;
  }
}
