package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;

/// Says that a text is no Python, or lies outside the teaching language.
public final class SyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final transient SourceRange range;

  /// @param message one sentence: what is wrong and what to write instead
  /// @param range where
  public SyntaxException(String message, SourceRange range) {
    super(message);
    this.sentence = message;
    this.range = range;
  }

  /// What is wrong and what to write instead, in one sentence.
  public String sentence() {
    return sentence;
  }

  /// Where it is wrong.
  public SourceRange range() {
    return range;
  }
}
