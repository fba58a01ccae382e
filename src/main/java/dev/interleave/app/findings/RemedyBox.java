package dev.interleave.app.findings;

import dev.interleave.analyse.Finding;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Session;
import dev.interleave.remedy.Remedy;
import dev.interleave.remedy.Trial;
import dev.interleave.remedy.Verdict;
import dev.interleave.text.Texts;
import dev.interleave.trace.Trace;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A change that can be tried, and proven by exploring every interleaving of the changed program.
final class RemedyBox extends VBox {

  private static final PseudoClass PROVEN = PseudoClass.getPseudoClass("proven");
  private static final PseudoClass REFUTED = PseudoClass.getPseudoClass("refuted");

  private final Session session;
  private final Texts texts;
  private final Remedy remedy;
  private final Trial trial;
  private final Executor background;
  private final Label state = new Label();
  private final Button prove = new Button();
  private @Nullable TrialTask task;

  RemedyBox(Session session, Trace trace, Finding finding, Remedy remedy, Executor background) {
    this.session = session;
    this.texts = session.texts();
    this.remedy = remedy;
    this.trial = new Trial(trace, finding, remedy, session.texts());
    this.background = background;
    getStyleClass().add("remedy");
    var description = new Label(remedy.description());
    description.setWrapText(true);
    description.setMinHeight(USE_PREF_SIZE);
    var attempt = new Button(texts.say("findings.try"));
    attempt.setId("try-remedy");
    attempt.setOnAction(_ -> attempt());
    Hint.on(attempt, texts.say("findings.try.hint"));
    prove.setText(texts.say("findings.prove"));
    prove.setId("prove-remedy");
    prove.setOnAction(_ -> proveOrCancel());
    Hint.on(prove, texts.say("findings.prove.hint"));
    state.setId("remedy-state");
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().add("remedy-state");
    state.managedProperty().bind(state.visibleProperty());
    state.visibleProperty().bind(state.textProperty().isNotEmpty());
    var buttons = new HBox(attempt, prove);
    buttons.getStyleClass().add("remedy-buttons");
    getChildren().addAll(description, buttons, state);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null && task != null) {
                task.cancel();
              }
            });
  }

  private void attempt() {
    if (remedy.changesText()) {
      session.sourceProperty().set(remedy.source());
      session.run();
    } else {
      session.moveToStep(0);
      session.switchTo(remedy.toggles());
    }
  }

  private void proveOrCancel() {
    if (task != null && task.isRunning()) {
      task.cancel();
      return;
    }
    var next = new TrialTask(texts, trial);
    task = next;
    prove.setText(texts.say("findings.prove.cancel"));
    state.textProperty().bind(next.messageProperty());
    next.setOnSucceeded(_ -> show(next.getValue()));
    next.setOnCancelled(_ -> rest(texts.say("findings.prove.cancelled")));
    next.setOnFailed(
        _ -> rest(texts.say("findings.prove.failed", next.getException().getMessage())));
    background.execute(next);
  }

  private void show(Verdict verdict) {
    rest(verdict.sentence());
    pseudoClassStateChanged(PROVEN, verdict.kind() == Verdict.Kind.PROVEN);
    pseudoClassStateChanged(REFUTED, verdict.kind() == Verdict.Kind.NOT_PROVEN);
  }

  private void rest(String sentence) {
    state.textProperty().unbind();
    state.setText(sentence);
    prove.setText(texts.say("findings.prove"));
  }
}
