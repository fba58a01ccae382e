package dev.interleave.text;

/// The languages that tests speak.
public final class SampleTexts {

  public static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  public static final Texts GERMAN = Texts.in(Language.GERMAN);

  private SampleTexts() {}
}
