package dev.interleave.app.session;

/// Says that rounds cannot be run. Its message is a sentence for the person who asked for them.
final class TrialException extends Exception {

  private static final long serialVersionUID = 1L;

  TrialException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
