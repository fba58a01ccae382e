package dev.interleave.app.lesson;

import dev.interleave.app.parts.Hint;
import dev.interleave.lesson.Block;
import dev.interleave.lesson.Span;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Turns the text of a lesson into nodes.
///
/// @param browse shows the page of an address
record ProseView(Consumer<String> browse) {

  /// A node for each block.
  List<Node> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Node block(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Span> spans) -> flow(spans);
      case Block.Item(List<Span> spans) -> item(flow(spans));
      case Block.Listing(String code) -> listing(code);
    };
  }

  private static Node item(TextFlow text) {
    var bullet = new Label("•");
    bullet.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var item = new HBox(bullet, text);
    item.getStyleClass().add("lesson-item");
    return item;
  }

  private static Node listing(String code) {
    var listing = new Label(code);
    listing.getStyleClass().add("lesson-listing");
    listing.setMinHeight(Region.USE_PREF_SIZE);
    listing.setMaxWidth(Double.MAX_VALUE);
    return listing;
  }

  /// Running text.
  TextFlow flow(List<Span> spans) {
    var flow = new TextFlow();
    flow.getStyleClass().add("lesson-text");
    flow.getChildren().setAll(spans.stream().map(this::span).toList());
    flow.setAccessibleText(Block.plain(spans));
    return flow;
  }

  private Node span(Span span) {
    return switch (span) {
      case Span.Plain(String text) -> text(text, "lesson-plain");
      case Span.Strong(String text) -> text(text, "lesson-strong");
      case Span.Code(String text) -> text(text, "lesson-code");
      case Span.Link(String text, String address) -> link(text, address);
    };
  }

  private static Text text(String characters, String style) {
    var text = new Text(characters);
    text.getStyleClass().add(style);
    return text;
  }

  private Hyperlink link(String text, String address) {
    var link = new Hyperlink(text);
    link.setMnemonicParsing(false);
    link.setOnAction(_ -> browse.accept(address));
    Hint.on(link, address);
    return link;
  }
}
