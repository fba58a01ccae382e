package dev.interleave.app.export;

import dev.interleave.app.session.RunView;
import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Story;
import dev.interleave.footage.SuggestedName;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;

/// How a person wants the story of a run.
///
/// @param format the kind of picture
/// @param page how large the page is
/// @param theme the colours
record StoryChoice(Format format, Page page, Theme theme) {

  private static final double PIXEL_SCALE = 2;

  /// The pages that a story is told on, in pixels of which an inch has 96.
  enum Page {
    SLIDE(960, 540),
    UPRIGHT(794, 1123),
    LYING(1123, 794),
    SQUARE(720, 720);

    private final int width;
    private final int height;

    Page(int width, int height) {
      this.width = width;
      this.height = height;
    }

    /// What it is called.
    String title(Texts texts) {
      return texts.say("export.page." + Choices.key(this));
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
