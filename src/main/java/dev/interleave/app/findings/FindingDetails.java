package dev.interleave.app.findings;

import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.DeadlockGraph;
import dev.interleave.remedy.Remedies;
import dev.interleave.remedy.Remedy;
import dev.interleave.text.Texts;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a finding has to show: its evidence, step by step; what to change; and changes to try.
final class FindingDetails extends VBox {

  private static final int MOST_EVIDENCE = 12;
  private static final double GRAPH_HEIGHT = 210;

  private final Session session;
  private final Texts texts;
  private final Trace trace;
  private final Narrator narrator;

  FindingDetails(
      Session session,
      RunView run,
      Finding finding,
      Executor background,
      ObservableValue<Theme> theme,
      GraphExport export) {
    this.session = session;
    this.texts = session.texts();
    this.trace = run.trace();
    this.narrator = new Narrator(trace, session.texts());
    setId("finding-details");
    getStyleClass().add("finding-details");
    if (DeadlockGraph.isOf(finding)) {
      addGraph(finding, theme, export);
    }
    getChildren().add(heading("findings.evidence"));
    List<Integer> evidence = finding.evidence();
    evidence.stream().limit(MOST_EVIDENCE).forEach(event -> getChildren().add(link(event)));
    if (evidence.size() > MOST_EVIDENCE) {
      getChildren()
          .add(new Label(texts.say("findings.evidence.more", evidence.size() - MOST_EVIDENCE)));
    }
    if (!finding.advice().isEmpty()) {
      getChildren().addAll(heading("findings.advice"), wrapped(finding.advice()));
    }
    for (Remedy remedy : Remedies.of(trace, finding, session.texts())) {
      getChildren().add(new RemedyBox(session, trace, finding, remedy, background));
    }
  }

  private void addGraph(Finding finding, ObservableValue<Theme> theme, GraphExport export) {
    var graph = DeadlockGraph.of(trace, finding, session.texts());
    var canvas = new PictureCanvas((width, height) -> graph.picture(width, height), theme);
    canvas.setId("deadlock-graph");
    canvas.minHeightProperty().bind(canvas.scaleProperty().multiply(GRAPH_HEIGHT));
    canvas.prefHeightProperty().bind(canvas.minHeightProperty());
    canvas.setAccessibleText(texts.say("findings.graph.spoken", finding.sentence()));
    var take = new Button(texts.say("findings.graph.export"));
    take.setId("export-graph");
    take.setOnAction(_ -> export.export(trace, graph));
    getChildren().addAll(heading("findings.graph"), canvas, take);
  }

  private Label heading(String key) {
    var label = new Label(texts.say(key));
    label.getStyleClass().add("details-title");
    return label;
  }

  private static Label wrapped(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Node link(int event) {
    int step = trace.stepAt(trace.event(event).nanos());
    SourceRange range = step == 0 ? SourceRange.NOWHERE : rangeOf(event, step);
    String sentence = narrator.sentence(event);
    var link =
        new Hyperlink(
            range.isSomewhere()
                ? texts.say("findings.step.at-line", step, range.startLine(), sentence)
                : texts.say("findings.step", step, sentence));
    link.setWrapText(true);
    link.setMnemonicParsing(false);
    link.setMinHeight(USE_PREF_SIZE);
    link.setOnAction(_ -> session.moveToEvent(event));
    return link;
  }

  private SourceRange rangeOf(int event, int step) {
    int actor = trace.event(event).actor();
    return trace.step(step).actor() == actor
        ? trace.step(step).range()
        : trace.momentAfter(event + 1).actor(actor).at();
  }
}
