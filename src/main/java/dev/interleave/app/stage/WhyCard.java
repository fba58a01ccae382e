package dev.interleave.app.stage;

import dev.interleave.analyse.Why;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Session;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The sentence that says why a value is what it is, over the lower edge of the stage. What it
/// tells of can be clicked and leads there.
final class WhyCard extends HBox {

  private static final double WIDEST = 620;

  private final Session session;
  private final TextFlow sentence = new TextFlow();
  private final Button close = new Button();

  WhyCard(Session session) {
    this.session = session;
    setId("why-card");
    getStyleClass().add("why-card");
    setMaxSize(WIDEST, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    sentence.getStyleClass().add("why-sentence");
    sentence.setId("why-sentence");
    setHgrow(sentence, Priority.ALWAYS);
    close.setId("why-close");
    close.setGraphic(new Icon("close"));
    close.getStyleClass().addAll("flat", "icon-button");
    close.setOnAction(_ -> session.spotlight().clear());
    Hint.on(close, session.texts().say("stage.why.close"));
    getChildren().addAll(sentence, close);
    session.spotlight().whyProperty().subscribe(this::show);
  }

  private void show(@Nullable Why why) {
    setVisible(why != null);
    if (why == null) {
      sentence.getChildren().clear();
      return;
    }
    sentence.getChildren().setAll(why.phrases().stream().map(this::piece).toList());
    sentence.setAccessibleText(why.sentence());
  }

  private Node piece(Why.Phrase phrase) {
    if (phrase.event().isEmpty()) {
      var text = new Text(phrase.text());
      text.getStyleClass().add("why-text");
      return text;
    }
    var link = new Hyperlink(phrase.text());
    link.setMnemonicParsing(false);
    link.setOnAction(_ -> session.moveToEvent(phrase.event().getAsInt()));
    Hint.on(link, session.texts().say("stage.why.go", phrase.text()));
    return link;
  }
}
