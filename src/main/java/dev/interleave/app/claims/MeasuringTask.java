package dev.interleave.app.claims;

import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.measure.Effort;
import dev.interleave.claims.measure.Measurement;
import dev.interleave.text.Texts;
import javafx.concurrent.Task;

/// Measures all claims. When it is cancelled nothing it started is left.
final class MeasuringTask extends Task<ClaimsReport> {

  private final Texts texts;
  private final Measurement measurement;

  MeasuringTask(Texts texts, Effort effort) {
    this.texts = texts;
    measurement = new Measurement(texts, effort);
    updateMessage(texts.say("claims.page.measuring"));
  }

  @Override
  protected ClaimsReport call() {
    return measurement.measure(
        (topic, done, total) -> {
          updateProgress(done, total);
          updateMessage(texts.say("claims.page.measuring.topic", topic.title(texts)));
        });
  }

  @Override
  protected void cancelled() {
    measurement.cancel();
  }
}
