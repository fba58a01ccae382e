package dev.interleave.app.claims;

import dev.interleave.text.Texts;
import dev.interleave.app.parts.WritingTask;
import dev.interleave.claims.ClaimsCsv;
import dev.interleave.claims.ClaimsJson;
import dev.interleave.claims.ClaimsPicture;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.picture.Picture;
import java.io.IOException;

/// Claims as they are written.
///
/// @param report what is written
record WrittenClaims(Texts texts, ClaimsReport report) implements WritingTask.Report {

  private static final double WIDTH = 1200;

  @Override
  public Picture picture() {
    return new ClaimsPicture(texts, report).picture(WIDTH);
  }

  @Override
  public String csv() {
    return ClaimsCsv.text(report);
  }

  @Override
  public String json() throws IOException {
    return ClaimsJson.text(report);
  }
}
