package dev.interleave.app.odds;

import dev.interleave.app.parts.WritingTask;
import dev.interleave.odds.OddsPicture;
import dev.interleave.odds.OddsReport;
import dev.interleave.odds.OddsText;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import java.io.IOException;

/// Odds as they are written.
///
/// @param report what is written
record WrittenOdds(Texts texts, OddsReport report) implements WritingTask.Report {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 600;

  @Override
  public Picture picture() {
    return new OddsPicture(texts, report).picture(WIDTH, HEIGHT);
  }

  @Override
  public String csv() {
    return OddsText.csv(report);
  }

  @Override
  public String json() throws IOException {
    return OddsText.json(report);
  }
}
