package dev.interleave.app.findings;

import dev.interleave.remedy.Trial;
import dev.interleave.remedy.Verdict;
import javafx.concurrent.Task;

/// Explores a changed program in the background.
final class TrialTask extends Task<Verdict> {

  private final Trial trial;

  TrialTask(Trial trial) {
    this.trial = trial;
    updateMessage(RemedyBox.progress(0));
  }

  @Override
  protected Verdict call() {
    return trial.judge(
        progress -> updateMessage(RemedyBox.progress(progress.states())), this::isCancelled);
  }
}
