package dev.interleave.app.export;

import dev.interleave.app.session.RunView;
import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Story;
import dev.interleave.footage.SuggestedName;
import dev.interleave.picture.Picture;

/// How a person wants the story of a run.
///
/// @param format the kind of picture
/// @param page how large the page is
/// @param theme the colours
record StoryChoice(Format format, Page page, Theme theme) {

  private static final double PIXEL_SCALE = 2;

  /// The pages that a story is told on, in pixels of which an inch has 96.
  enum Page {
    SLIDE("Slide, 16:9", 960, 540),
    UPRIGHT("A4, upright", 794, 1123),
    LYING("A4, lying", 1123, 794),
    SQUARE("Square post", 720, 720);

    private final String title;
    private final int width;
    private final int height;

    Page(String title, int width, int height) {
      this.title = title;
      this.width = width;
      this.height = height;
    }

    String title() {
      return title;
    }
  }

  /// The page. Takes longer the longer the run is.
  Picture picture(RunView run) {
    return Story.of(run.film(), run.analysis().findings()).picture(page.width, page.height);
  }

  /// What is written.
  Export of(RunView run) {
    return new Export(Clip.of(picture(run)), theme, PIXEL_SCALE, 1, false);
  }

  /// What a file may be called, without its ending.
  String name(RunView run) {
    return SuggestedName.of(run.trace()) + "-story";
  }
}
