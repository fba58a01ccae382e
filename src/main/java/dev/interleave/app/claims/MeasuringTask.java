package dev.interleave.app.claims;

import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.measure.Effort;
import dev.interleave.claims.measure.Measurement;
import javafx.concurrent.Task;

/// Measures all claims. When it is cancelled nothing it started is left.
final class MeasuringTask extends Task<ClaimsReport> {

  private final Measurement measurement;

  MeasuringTask(Effort effort) {
    measurement = new Measurement(effort);
    updateMessage("Measuring");
  }

  @Override
  protected ClaimsReport call() {
    return measurement.measure(
        (topic, done, total) -> {
          updateProgress(done, total);
          updateMessage("Measuring: " + topic.title());
        });
  }

  @Override
  protected void cancelled() {
    measurement.cancel();
  }
}
