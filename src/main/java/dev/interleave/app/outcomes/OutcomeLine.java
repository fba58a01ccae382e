package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.Way;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows one way to end: its name, its three bars, and the ways to it. A click plays the shortest.
final class OutcomeLine extends VBox {

  private static final PseudoClass UNEXPLORED = PseudoClass.getPseudoClass("unexplored");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final int MOST_VARIANTS = 50;

  private final WayPlayer player;
  private final StackPane sign = new StackPane();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final BarLine explored = new BarLine("explored", "all");
  private final BarLine random = new BarLine("random", "random");
  private final BarLine live = new BarLine("live", "real");
  private final Pressable button = new Pressable(this::playShortest);
  private final MenuButton menu = new MenuButton();
  private final Hyperlink unfold = new Hyperlink();
  private final VBox variants = new VBox();
  private @Nullable HistogramRow row;

  OutcomeLine(WayPlayer player) {
    this.player = player;
    getStyleClass().add("outcome-line");
    name.getStyleClass().add("outcome-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    detail.getStyleClass().add("quiet");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    var title = new HBox(sign, name);
    title.getStyleClass().add("outcome-title");
    button.getStyleClass().add("outcome-button");
    button.getChildren().addAll(title, detail, explored, random, live);
    button.setMinWidth(0);
    HBox.setHgrow(button, Priority.ALWAYS);
    HBox.setHgrow(name, Priority.ALWAYS);
    sign.setMinWidth(USE_PREF_SIZE);
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setGraphic(new Icon("more"));
    menu.getStyleClass().addAll("flat", "ways");
    Hint.on(menu, "Ways to this outcome");
    unfold.managedProperty().bind(unfold.visibleProperty());
    unfold.setOnAction(_ -> unfold(!variants.isVisible()));
    variants.getStyleClass().add("variants");
    variants.managedProperty().bind(variants.visibleProperty());
    variants.setVisible(false);
    var line = new HBox(button, menu);
    line.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(line, unfold, variants);
  }

  /// Shows a way to end.
  void show(HistogramRow next) {
    if (next.equals(row)) {
      return;
    }
    boolean other = row == null || !row.group().equals(next.group());
    row = next;
    sign.getChildren().setAll(KindSign.of(next.group().kind(), next.loses()));
    name.setText(next.loses() ? next.name() + " – loses an update" : next.name());
    detail.setText(next.detail());
    explored.show(next.extent().orElse(0), next.words());
    show(random, next.random());
    show(live, next.live());
    pseudoClassStateChanged(BAD, next.isBad());
    explored.setVisible(next.isExplored());
    pseudoClassStateChanged(UNEXPLORED, !next.isExplored());
    button.setAccessibleText(
        "%s. %s. Random rounds: %s. Real rounds: %s. Plays the shortest way."
            .formatted(name.getText(), next.detail(), next.random().words(), next.live().words()));
    menu.setVisible(next.isExplored());
    listWays(next);
    listVariants(next, other);
  }

  private static void show(BarLine line, Count count) {
    line.setVisible(count.rounds() > 0);
    line.show(count.share(), count.words());
  }

  private void playShortest() {
    if (row != null) {
      String title = row.name();
      row.shortest().ifPresent(variant -> player.play(variant.shortest(), title));
    }
  }

  private void listWays(HistogramRow of) {
    menu.getItems().clear();
    of.shortest()
        .map(ReachableOutcome::shortest)
        .ifPresent(way -> addWay("Shortest way: %s".formatted(extent(way)), way, of.name()));
    of.calmest()
        .map(ReachableOutcome::fewestSwitches)
        .ifPresent(
            way ->
                addWay(
                    "Fewest switches: %s".formatted(extent(way)),
                    way,
                    of.name() + ", few switches"));
  }

  private void addWay(String text, Way way, String title) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> player.play(way, title));
    menu.getItems().add(item);
  }

  private static String extent(Way way) {
    return String.format(
        Locale.ROOT,
        "%,d step%s, %,d switch%s",
        way.schedule().length(),
        way.schedule().length() == 1 ? "" : "s",
        way.switches(),
        way.switches() == 1 ? "" : "es");
  }

  private void listVariants(HistogramRow of, boolean other) {
    int count = of.variants().size();
    unfold.setVisible(count > 1);
    if (other) {
      variants.setVisible(false);
    }
    unfold(variants.isVisible() && count > 1);
  }

  private void unfold(boolean on) {
    variants.setVisible(on);
    List<ReachableOutcome> all = row == null ? List.of() : row.variants();
    String ways = String.format(Locale.ROOT, "%,d ways to print", all.size());
    unfold.setText(on ? "▾ " + ways : "▸ " + ways);
    unfold.setVisited(false);
    variants.getChildren().clear();
    if (on) {
      all.stream().limit(MOST_VARIANTS).map(this::variant).forEach(variants.getChildren()::add);
      if (all.size() > MOST_VARIANTS) {
        var more = new Label("and %,d more".formatted(all.size() - MOST_VARIANTS));
        more.getStyleClass().add("quiet");
        variants.getChildren().add(more);
      }
    }
  }

  private Button variant(ReachableOutcome outcome) {
    String printed = String.join("\n", outcome.outcome().output());
    String words = outcome.outcome().explanation();
    String text = printed.isEmpty() ? words.isEmpty() ? "prints nothing" : words : printed;
    String count =
        outcome.interleavings() == null
            ? ""
            : String.format(Locale.ROOT, "%,d × ", outcome.interleavings());
    var play = new Button(count + text.replace("\n", " / "));
    play.getStyleClass().setAll("variant");
    play.setMnemonicParsing(false);
    play.setMaxWidth(Double.MAX_VALUE);
    play.setMinWidth(0);
    Hint.on(play, text);
    String title = row == null ? "" : row.name();
    play.setOnAction(_ -> player.play(outcome.shortest(), title));
    return play;
  }
}
