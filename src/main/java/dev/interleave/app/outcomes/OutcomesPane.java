package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.PictureTask;
import dev.interleave.app.session.Explored;
import dev.interleave.app.session.Exploring;
import dev.interleave.app.session.Outcomes;
import dev.interleave.app.session.Session;
import dev.interleave.explore.Way;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outcomes: a histogram of every way the program can end, what that proves, and how often
/// rounds end so.
public final class OutcomesPane extends BorderPane {

  private static final int RANDOM_ROUNDS = 1_000;
  private static final int LIVE_ROUNDS = 50;
  private static final int FEW_ROWS = 24;
  private static final double PICTURE_SCALE = 2;

  private final Session session;
  private final Texts texts;
  private final Outcomes outcomes;
  private final ObservableValue<Theme> theme;
  private final Destination destination;
  private final Consumer<Task<String>> begin;
  private final Label verdict = new Label();
  private final Label before = new Label();
  private final Label missed = new Label();
  private final Node liveLegend;
  private final Node randomLegend;
  private final VBox rows = new VBox();
  private final List<OutcomeLine> lines = new ArrayList<>();
  private final Button all = new Button();
  private boolean showsAll;

  /// The outcomes of a session.
  ///
  /// @param theme the colours of the window, which are those of a picture that is written
  /// @param begin begins long work, whose value is the sentence that says what was done
  /// @param sleepOdds opens the page that plots the odds against the length of sleeps
  public OutcomesPane(
      Session session,
      ObservableValue<Theme> theme,
      Destination destination,
      Consumer<Task<String>> begin,
      Runnable sleepOdds) {
    this.session = session;
    texts = session.texts();
    liveLegend = legend("live", texts.say("outcomes.legend.live.here"));
    randomLegend = legend("random", texts.say("outcomes.legend.random"));
    this.theme = theme;
    this.destination = destination;
    this.begin = begin;
    outcomes = session.outcomes();
    setId("outcomes-pane");
    getStyleClass().add("outcomes-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(OutcomesPane.class.getResource("/assets/styles/outcomes.css"))
                .toExternalForm());
    sentence(verdict, "outcomes-verdict", "verdict");
    sentence(before, "outcomes-before", "quiet");
    sentence(missed, "outcomes-missed", "missed");
    all.setId("all-outcomes");
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(
        _ -> {
          showsAll = true;
          show();
        });
    setTop(top());
    setCenter(histogram());
    setBottom(trials(sleepOdds));
    Exploring exploring = outcomes.exploring();
    exploring.resultProperty().addListener((_, _, _) -> show());
    exploring.previousProperty().addListener((_, _, _) -> show());
    exploring.refusalProperty().addListener((_, _, _) -> show());
    outcomes.random().tallyProperty().addListener((_, _, _) -> show());
    outcomes.live().tallyProperty().addListener((_, _, _) -> show());
    show();
  }

  private static void sentence(Label label, String id, String style) {
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
  }

  private Node top() {
    var top = new VBox(new ExploreBar(texts, outcomes, this::export), verdict, before);
    top.getStyleClass().add("outcomes-top");
    return top;
  }

  private Node histogram() {
    rows.getStyleClass().add("outcome-lines");
    var legends =
        new FlowPane(
            legend("explored", texts.say("outcomes.legend.explored")), randomLegend, liveLegend);
    legends.getStyleClass().add("legends");
    var content = new VBox(legends, rows, all);
    content.getStyleClass().add("histogram");
    var scroll = new ScrollPane(content);
    scroll.setId("outcomes-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private static Node legend(String kind, String words) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "bar-fill", kind);
    var text = new Label(words);
    text.getStyleClass().add("quiet");
    var legend = new HBox(swatch, text);
    legend.getStyleClass().add("legend");
    legend.managedProperty().bind(legend.visibleProperty());
    return legend;
  }

  private Node trials(Runnable sleepOdds) {
    var random =
        new TrialsBar(
            texts,
            "random-trials",
            texts.say("outcomes.trials.random", RANDOM_ROUNDS),
            texts.say("outcomes.trials.random.hint"),
            outcomes.random(),
            () -> outcomes.runRandom(RANDOM_ROUNDS));
    var live =
        new TrialsBar(
            texts,
            "live-trials",
            texts.say("outcomes.trials.live", LIVE_ROUNDS),
            texts.say("outcomes.trials.live.hint"),
            outcomes.live(),
            () -> outcomes.runLive(LIVE_ROUNDS));
    live.visibleProperty().bind(outcomes.hasCounterpartProperty());
    live.managedProperty().bind(live.visibleProperty());
    var none = new Label(texts.say("outcomes.trials.live.none"));
    none.getStyleClass().add("quiet");
    none.setWrapText(true);
    none.visibleProperty().bind(outcomes.hasCounterpartProperty().not());
    none.managedProperty().bind(none.visibleProperty());
    var bars = new FlowPane(random, live);
    bars.getStyleClass().add("trials-bars");
    var sleep = new Hyperlink(texts.say("outcomes.sleep-odds"));
    sleep.setId("open-sleep-odds");
    Hint.on(sleep, texts.say("outcomes.sleep-odds.hint"));
    sleep.setOnAction(_ -> sleepOdds.run());
    var trials = new VBox(missed, bars, none, sleep);
    trials.getStyleClass().add("outcomes-bottom");
    return trials;
  }

  private void show() {
    Exploring exploring = outcomes.exploring();
    Explored explored = exploring.resultProperty().get();
    say(verdict, verdictWords(exploring, explored));
    Explored last = exploring.previousProperty().get();
    say(
        before,
        last == null
            ? ""
            : texts.say("outcomes.before", verdict(last).conditions(), verdict(last).words()));
    Histogram histogram = current();
    say(missed, new Missed(texts, histogram).words());
    randomLegend.setVisible(histogram.random().rounds() > 0);
    liveLegend.setVisible(histogram.live().rounds() > 0);
    showRows(histogram.rows());
  }

  private Verdict verdict(Explored explored) {
    return new Verdict(texts, explored);
  }

  private String verdictWords(Exploring exploring, @Nullable Explored explored) {
    if (explored != null) {
      return explored.over() ? verdict(explored).words() : "";
    }
    return exploring.refusalProperty().get();
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
  }

  private Histogram current() {
    return Histogram.of(
        texts,
        outcomes.exploring().resultProperty().get(),
        outcomes.random().tallyProperty().get(),
        outcomes.live().tallyProperty().get());
  }

  private void export() {
    Explored explored = outcomes.exploring().resultProperty().get();
    if (explored == null) {
      return;
    }
    String name = explored.subject().name();
    var picture =
        new HistogramPicture(texts, current())
            .picture(
                texts.say("outcomes.picture.title", name, verdict(explored).conditions()),
                verdict(explored).words());
    destination
        .ask(texts.say("outcomes.export"), name + "-outcomes", ".png")
        .ifPresent(
            file ->
                begin.accept(
                    new PictureTask(
                        session.texts(), picture, PICTURE_SCALE, theme.getValue(), file)));
  }

  private void showRows(List<HistogramRow> found) {
    int shown = showsAll ? found.size() : Math.min(FEW_ROWS, found.size());
    while (lines.size() < shown) {
      lines.add(new OutcomeLine(texts, this::play));
    }
    for (int index = 0; index < shown; index++) {
      lines.get(index).show(found.get(index));
    }
    if (rows.getChildren().size() != shown) {
      rows.getChildren().setAll(lines.subList(0, shown));
    }
    all.setVisible(shown < found.size());
    all.setText(texts.say("outcomes.all", found.size()));
  }

  private void play(Way way, String title) {
    Explored explored = outcomes.exploring().resultProperty().get();
    if (explored != null) {
      session.showWay(explored, way, title);
    }
  }
}
