package dev.interleave.app.findings;

import dev.interleave.remedy.Trial;
import dev.interleave.remedy.Verdict;
import dev.interleave.text.Texts;
import javafx.concurrent.Task;

/// Explores a changed program in the background.
final class TrialTask extends Task<Verdict> {

  private final Texts texts;
  private final Trial trial;

  TrialTask(Texts texts, Trial trial) {
    this.texts = texts;
    this.trial = trial;
    tell(0);
  }

  @Override
  protected Verdict call() {
    return trial.judge(progress -> tell(progress.states()), this::isCancelled);
  }

  private void tell(long states) {
    updateMessage(texts.say("findings.prove.progress", states));
  }
}
