package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/// How large a picture is, in pixels at scale 1.
record PictureSize(int width, int height) {

  private static final int SMALLEST = 160;
  private static final int LARGEST = 7680;

  /// Reads it.
  static final class Converter implements ITypeConverter<PictureSize> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

    @Override
    public PictureSize convert(String text) {
      Matcher size = SIZE.matcher(text);
      if (size.matches()) {
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST) {
          return new PictureSize(width, height);
        }
      }
      throw new Misfit(texts.say("cli.misfit.size", text, SMALLEST, LARGEST));
    }
  }
}
