package dev.interleave.live.run;

/// Says in one sentence why something real cannot be run or measured here, and what to do.
public final class LiveException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param sentence one sentence for people
  public LiveException(String sentence) {
    super(sentence);
  }

  /// @param sentence one sentence for people
  /// @param cause what went wrong underneath
  public LiveException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
