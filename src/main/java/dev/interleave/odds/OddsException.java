package dev.interleave.odds;

import org.jspecify.annotations.Nullable;

/// Says in one sentence why the odds of a program cannot be measured.
public final class OddsException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param sentence one sentence for people
  /// @param cause what went wrong underneath, or `null`
  OddsException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
