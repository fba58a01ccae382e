package dev.interleave.app.shell;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Session;
import dev.interleave.app.session.Tally;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The tally of the rounds: `120 rounds · 2: 37 · 1: 83`. Clicking an outcome shows a run that
/// ended so.
final class TallyView extends HBox {

  private static final int MOST = 5;

  private final Session session;
  private final Texts texts;
  private final Label rounds = new Label();
  private final List<Hyperlink> outcomes;
  private final Label others = new Label();

  TallyView(Session session) {
    this.session = session;
    texts = session.texts();
    outcomes = Stream.generate(this::outcome).limit(MOST).toList();
    setId("tally");
    getStyleClass().add("tally");
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    getChildren().add(rounds);
    getChildren().addAll(outcomes);
    getChildren().add(others);
    others.managedProperty().bind(others.visibleProperty());
    session.rounds().tallyProperty().subscribe(tally -> show(tally));
  }

  private Hyperlink outcome() {
    var link = new Hyperlink();
    link.setMnemonicParsing(false);
    link.managedProperty().bind(link.visibleProperty());
    Hint.on(link, texts.say("shell.tally.example"));
    return link;
  }

  private void show(Tally tally) {
    setVisible(tally.rounds() > 0);
    rounds.setText(texts.say("shell.tally.rounds", tally.rounds()));
    int shown = Math.min(MOST, tally.entries().size());
    for (int index = 0; index < MOST; index++) {
      outcomes.get(index).setVisible(index < shown);
      if (index < shown) {
        show(outcomes.get(index), tally.entries().get(index));
      }
    }
    int left = tally.entries().size() - shown;
    others.setVisible(left > 0);
    others.setText(texts.say("shell.tally.others", left));
  }

  private void show(Hyperlink link, Tally.Entry entry) {
    String group = entry.group().label(texts);
    link.setText(texts.say("shell.tally.entry", group, entry.count()));
    link.setAccessibleText(texts.say("shell.tally.spoken", group, entry.count()));
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          session.showExample(entry);
        });
  }
}
