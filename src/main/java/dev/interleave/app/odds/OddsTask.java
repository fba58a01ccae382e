package dev.interleave.app.odds;

import dev.interleave.odds.OddsException;
import dev.interleave.odds.OddsMeasurement;
import dev.interleave.odds.OddsReport;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.trace.RunSettings;
import dev.interleave.text.Texts;
import javafx.concurrent.Task;

/// Measures the odds of a program. Its value while it works is what is known so far.
final class OddsTask extends Task<OddsReport> {

  private static final int ROUNDS = 300;

  private final Texts texts;
  private final String name;
  private final String source;
  private final RunSettings settings;

  OddsTask(Texts texts, String name, String source, RunSettings settings) {
    this.texts = texts;
    this.name = name;
    this.source = source;
    this.settings = settings;
    updateMessage(texts.say("odds.page.exploring"));
  }

  @Override
  protected OddsReport call() throws ProgramException, OddsException {
    var measurement =
        new OddsMeasurement(texts, Program.compile(name, source), settings, ROUNDS, true);
    return measurement.measure(
        report -> {
          updateValue(report);
          updateMessage(texts.say("odds.page.counting"));
          updateProgress(report.odds().size(), measurement.total());
        },
        this::isCancelled);
  }
}
