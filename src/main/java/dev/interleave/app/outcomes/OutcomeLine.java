package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.Way;
import dev.interleave.text.Texts;
import java.util.List;
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

  private final Texts texts;
  private final WayPlayer player;
  private final StackPane sign = new StackPane();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final BarLine explored;
  private final BarLine random;
  private final BarLine live;
  private final Pressable button = new Pressable(this::playShortest);
  private final MenuButton menu = new MenuButton();
  private final Hyperlink unfold = new Hyperlink();
  private final VBox variants = new VBox();
  private @Nullable HistogramRow row;

  OutcomeLine(Texts texts, WayPlayer player) {
    this.texts = texts;
    this.player = player;
    explored = new BarLine("explored", texts.say("outcomes.bar.explored"));
    random = new BarLine("random", texts.say("outcomes.bar.random"));
    live = new BarLine("live", texts.say("outcomes.bar.live"));
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
    Hint.on(menu, texts.say("outcomes.ways.hint"));
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
    name.setText(next.title(texts));
    detail.setText(next.detail(texts));
    explored.show(next.extent().orElse(0), next.words(texts));
    show(random, next.random());
    show(live, next.live());
    pseudoClassStateChanged(BAD, next.isBad());
    explored.setVisible(next.isExplored());
    pseudoClassStateChanged(UNEXPLORED, !next.isExplored());
    button.setAccessibleText(
        texts.say(
            "outcomes.row.spoken",
            name.getText(),
            next.detail(texts),
            next.random().words(texts),
            next.live().words(texts)));
    menu.setVisible(next.isExplored());
    listWays(next);
    listVariants(next, other);
  }

  private void show(BarLine line, Count count) {
    line.setVisible(count.rounds() > 0);
    line.show(count.share(), count.words(texts));
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
        .ifPresent(way -> addWay(texts.say("outcomes.ways.shortest", extent(way)), way, of.name()));
    of.calmest()
        .map(ReachableOutcome::fewestSwitches)
        .ifPresent(
            way ->
                addWay(
                    texts.say("outcomes.ways.calmest", extent(way)),
                    way,
                    texts.say("outcomes.ways.calmest.title", of.name())));
  }

  private void addWay(String text, Way way, String title) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> player.play(way, title));
    menu.getItems().add(item);
  }

  private String extent(Way way) {
    return texts.say("outcomes.ways.extent", way.schedule().length(), way.switches());
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
    String ways = texts.say("outcomes.variants", all.size());
    unfold.setText(on ? "▾ " + ways : "▸ " + ways);
    unfold.setVisited(false);
    variants.getChildren().clear();
    if (on) {
      all.stream().limit(MOST_VARIANTS).map(this::variant).forEach(variants.getChildren()::add);
      if (all.size() > MOST_VARIANTS) {
        var more = new Label(texts.say("outcomes.variants.more", all.size() - MOST_VARIANTS));
        more.getStyleClass().add("quiet");
        variants.getChildren().add(more);
      }
    }
  }

  private Button variant(ReachableOutcome outcome) {
    String printed = String.join("\n", outcome.outcome().output());
    String words = outcome.outcome().explanation();
    String text = printed.isEmpty() ? words : printed;
    if (text.isEmpty()) {
      text = texts.say("outcomes.variant.silent");
    }
    String line = text.replace("\n", " / ");
    var play =
        new Button(
            outcome.interleavings() == null
                ? line
                : texts.say("outcomes.variant", outcome.interleavings(), line));
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
