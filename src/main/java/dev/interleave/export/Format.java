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
  PNG(".png", "Picture", Content.PICTURE),
  /// A picture in shapes and text, for browsers and drawing programs.
  SVG(".svg", "Vector picture", Content.PICTURE),
  /// A picture in shapes and text, for paper and slides.
  PDF(".pdf", "PDF", Content.PICTURE),
  /// A film that plays wherever pictures are shown.
  GIF(".gif", "Animated GIF", Content.FILM),
  /// A film for slides and browsers.
  MP4(".mp4", "MP4 (H.264)", Content.FILM),
  /// A film for browsers, in a format that is free for all.
  WEBM(".webm", "WebM (VP9)", Content.FILM),
  /// A folder with one picture for each frame.
  FRAMES(".frames", "PNG sequence in a folder", Content.FILM),
  /// A page that plays in a browser, with the program and the values.
  HTML(".html", "Page that plays", Content.PAGE);

  private final String ending;
  private final String title;
  private final Content content;

  /// What a file shows.
  public enum Content {
    /// One moment.
    PICTURE("picture"),
    /// A part of a run.
    FILM("film"),
    /// A part of a run with all that is told of it, to be played by whoever reads it.
    PAGE("page");

    private final String word;

    Content(String word) {
      this.word = word;
    }

    /// What people call it: `picture`.
    public String word() {
      return word;
    }
  }

  Format(String ending, String title, Content content) {
    this.ending = ending;
    this.title = title;
    this.content = content;
  }

  /// How the names of such files end: `.png`.
  public String ending() {
    return ending;
  }

  /// What it is called.
  public String title() {
    return title;
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
