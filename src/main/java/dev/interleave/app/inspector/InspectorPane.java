package dev.interleave.app.inspector;

import dev.interleave.analyse.readout.ValueRow;
import dev.interleave.analyse.readout.MeetingRow;
import dev.interleave.analyse.Finding;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.app.session.Tally;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The inspector: everything at the cursor in words and numbers.
public final class InspectorPane extends BorderPane {

  private static final double SHARE_OF_STATE = 0.62;
  private static final int MOST_FINDINGS = 20;

  private final Session session;
  private final Texts texts;
  private final Rows<OutcomeRow> outcomes;
  private final Rows<Finding> findings;
  private final Rows<ValueRow> values;
  private final Rows<MeetingRow> locks;
  private final Rows<MeetingRow> queues;
  private final Rows<MeetingRow> signals;
  private final Rows<ActorRow> actors;
  private final OutputView output;
  private final EventsView events;
  private final Label rounds = new Label();
  private final Label moreFindings = new Label();
  private final Section outcomesSection;
  private final Section findingsSection;
  private final Section valuesSection;
  private final Section locksSection;
  private final Section queuesSection;
  private final Section signalsSection;
  private final Section outputSection;
  private final Section actorsSection;
  private int eventCount = -1;

  /// The inspector of a session.
  public InspectorPane(Session session) {
    this.session = session;
    texts = session.texts();
    outcomes = new Rows<>(() -> new OutcomeLine(texts, session::showExample));
    findings = new Rows<>(() -> new FindingLine(texts, this::go));
    values = new Rows<>(() -> new ValueLine(texts, session.spotlight()::ask));
    valuesSection = section("values", values);
    locks = new Rows<>(() -> new MeetingLine(texts, texts.say("inspector.inside")));
    locksSection = section("locks", locks);
    queues = new Rows<>(() -> new MeetingLine(texts, texts.say("inspector.in-hand")));
    queuesSection = section("queues", queues);
    signals = new Rows<>(() -> new MeetingLine(texts, texts.say("inspector.inside")));
    signalsSection = section("signals", signals);
    actors =
        new Rows<>(
            () -> new ActorLine(texts, session.selectedActorProperty()::set, session.live()::halt));
    actorsSection = section("actors", actors);
    output = new OutputView(texts);
    outputSection = section("printed", output);
    events = new EventsView(session);
    rounds.getStyleClass().add("quiet");
    outcomesSection = section("outcomes", outcomes, rounds);
    moreFindings.getStyleClass().add("quiet");
    findingsSection = section("findings", findings, moreFindings);
    setId("inspector-pane");
    getStyleClass().add("inspector-pane");
    getStylesheets().addAll(sheet("chip.css"), sheet("inspector.css"));
    setCenter(split());
    session.runProperty().subscribe(this::showRun);
    session.momentProperty().subscribe(this::showMoment);
    session.selectedActorProperty().subscribe(this::showActors);
    session.live().latestProperty().subscribe(_ -> showActors());
    session.rounds().tallyProperty().subscribe(this::showTally);
  }

  private Section section(String id, Node content, Node... actions) {
    return new Section(id, texts.say("inspector.section." + id), content, actions);
  }

  private void go(Finding finding) {
    session.moveToEvent(finding.at());
    session.spotlight().show(finding);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(InspectorPane.class.getResource("/assets/styles/" + name), name)
        .toExternalForm();
  }

  private Node split() {
    var state =
        new VBox(
            outcomesSection,
            findingsSection,
            valuesSection,
            locksSection,
            queuesSection,
            signalsSection,
            actorsSection,
            outputSection);
    state.getStyleClass().add("sections");
    var scroll = new ScrollPane(state);
    scroll.setId("inspector-state");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    var log = section("event-log", events, events.copyButton());
    var split = new SplitPane(scroll, log);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(SHARE_OF_STATE);
    return split;
  }

  private void showRun(@Nullable RunView run) {
    eventCount = -1;
    events.showRun(run);
    List<Finding> found = run == null ? List.of() : run.analysis().findings();
    findings.show(found.stream().limit(MOST_FINDINGS).toList());
    findingsSection.setVisible(!found.isEmpty());
    int more = found.size() - MOST_FINDINGS;
    moreFindings.setText(more > 0 ? texts.say("inspector.findings.more", more) : "");
    if (run != null) {
      output.showRun(run.trace());
    }
    boolean shows = run != null;
    for (Section section :
        List.of(
            valuesSection,
            locksSection,
            queuesSection,
            signalsSection,
            actorsSection,
            outputSection)) {
      section.setVisible(shows && section == actorsSection);
    }
  }

  private void showMoment(@Nullable Moment moment) {
    RunView run = session.runProperty().get();
    if (run == null || moment == null) {
      return;
    }
    showActors();
    if (moment.eventCount() != eventCount) {
      eventCount = moment.eventCount();
      showState(run.trace(), moment);
    }
  }

  private void showState(Trace trace, Moment moment) {
    show(values, valuesSection, ValueRow.of(trace, moment, session.texts()));
    show(locks, locksSection, MeetingRow.locks(trace, moment, session.texts()));
    show(queues, queuesSection, MeetingRow.queues(trace, moment, session.texts()));
    show(signals, signalsSection, MeetingRow.signals(trace, moment, session.texts()));
    output.show(moment.outputCount());
    outputSection.setVisible(moment.outputCount() > 0);
    events.showMoment(trace, moment);
  }

  private static <T> void show(Rows<T> rows, Section section, List<T> contents) {
    rows.show(contents);
    section.setVisible(!contents.isEmpty());
  }

  private void showActors() {
    RunView run = session.runProperty().get();
    Moment moment = session.momentProperty().get();
    if (run != null && moment != null) {
      actors.show(
          ActorRow.of(
              run.trace(),
              moment,
              session.selectedActorProperty().get(),
              session.live()::haltOf,
              session.texts()));
    }
  }

  private void showTally(Tally tally) {
    show(outcomes, outcomesSection, OutcomeRow.of(tally));
    rounds.setText(texts.say("inspector.rounds", tally.rounds()));
  }
}
