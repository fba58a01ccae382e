package dev.interleave.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The kinds of files that a run can be taken along as. The name of a file says which.
public enum Format {
  /// A picture in pixels.
  PNG(".png", Content.PICTURE),
  /// A picture in shapes and text, for browsers and drawing programs.
  SVG(".svg", Content.PICTURE),
  /// A picture in shapes and text, for paper and slides.
  PDF(".pdf", Content.PICTURE),
  /// A film that plays wherever pictures are shown.
  GIF(".gif", Content.FILM),
  /// A film for slides and browsers.
  MP4(".mp4", Content.FILM),
  /// A film for browsers, in a format that is free for all.
  WEBM(".webm", Content.FILM),
  /// A folder with one picture for each frame.
  FRAMES(".frames", Content.FILM),
  /// A page that plays in a browser, with the program and the values.
  HTML(".html", Content.PAGE);

  private final String ending;
  private final Content content;

  /// What a file shows.
  public enum Content {
    /// One moment.
    PICTURE,
    /// A part of a run.
    FILM,
    /// A part of a run with all that is told of it, to be played by whoever reads it.
    PAGE
  }

  Format(String ending, Content content) {
    this.ending = ending;
    this.content = content;
  }

  /// How the names of such files end: `.png`.
  public String ending() {
    return ending;
  }

  /// What it shows.
  public Content content() {
    return content;
  }

  /// The format that the name of a file asks for, or empty if its ending says nothing.
  public static Optional<Format> of(Path file) {
    @Nullable Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /// The endings of all formats, for a sentence: `.png, .gif, .mp4`.
  public static String endings() {
    return Arrays.stream(values()).map(Format::ending).collect(Collectors.joining(", "));
  }
}
