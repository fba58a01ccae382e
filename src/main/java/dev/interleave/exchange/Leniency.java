package dev.interleave.exchange;

/// Counts what a later version of the format says that this one does not know, if that may be
/// passed over at all.
final class Leniency {

  private final boolean lenient;
  private int passedOver;

  Leniency(boolean lenient) {
    this.lenient = lenient;
  }

  /// Something unknown stands there and is passed over.
  ///
  /// @param complaint what is wrong with it in a file of a version that is known
  /// @throws MalformedTraceException if nothing unknown may stand there
  void passOver(String complaint) {
    if (!lenient) {
      throw new MalformedTraceException(complaint);
    }
    passedOver++;
  }

  /// How often something was passed over.
  int passedOver() {
    return passedOver;
  }
}
