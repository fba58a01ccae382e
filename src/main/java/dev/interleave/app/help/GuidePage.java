package dev.interleave.app.help;

import dev.interleave.app.help.Guide.Block;
import dev.interleave.app.help.Guide.Piece;
import dev.interleave.app.parts.PageWindow;
import dev.interleave.text.Texts;
import java.net.URL;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The user guide as a page to scroll and to read.
final class GuidePage extends ScrollPane {

  private static final Dimension2D SIZE = new Dimension2D(760, 720);
  private static final Dimension2D LEAST = new Dimension2D(420, 320);
  private static final double WIDEST_PICTURE = 660;

  private final Texts texts;

  GuidePage(Guide guide, Texts texts) {
    this.texts = texts;
    setId("guide-page");
    getStyleClass().add("guide-page");
    setAccessibleText(texts.say("help.guide"));
    setFitToWidth(true);
    var page = new VBox();
    page.getStyleClass().add("guide");
    guide.blocks().stream().map(GuidePage::node).forEach(page.getChildren()::add);
    setContent(page);
  }

  /// The window it stands in.
  PageWindow.Frame frame() {
    return new PageWindow.Frame(texts.say("help.guide"), SIZE, LEAST, this::requestFocus, () -> {});
  }

  private static Node node(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text) -> {
        var heading = new Label(text);
        heading.getStyleClass().addAll("guide-heading", "level-" + level);
        heading.setWrapText(true);
        yield heading;
      }
      case Block.Paragraph(List<Piece> pieces) -> flow("guide-paragraph", "", pieces);
      case Block.Point(List<Piece> pieces) -> flow("guide-point", "•  ", pieces);
      case Block.Lines(String text) -> {
        var lines = new Label(text);
        lines.getStyleClass().add("guide-lines");
        lines.setMaxWidth(Double.MAX_VALUE);
        lines.setWrapText(true);
        yield lines;
      }
      case Block.Picture(String text, String path) -> picture(text, path);
    };
  }

  private static TextFlow flow(String styleClass, String before, List<Piece> pieces) {
    var flow = new TextFlow();
    flow.getStyleClass().add(styleClass);
    if (!before.isEmpty()) {
      flow.getChildren().add(text(new Piece(before, "plain")));
    }
    pieces.forEach(piece -> flow.getChildren().add(text(piece)));
    return flow;
  }

  private static Text text(Piece piece) {
    var text = new Text(piece.text());
    text.getStyleClass().addAll("guide-text", piece.style());
    return text;
  }

  private static Node picture(String text, String path) {
    URL resource = GuidePage.class.getResource(path);
    if (resource == null) {
      return new Label(text);
    }
    var picture = new ImageView(new Image(resource.toExternalForm(), true));
    picture.setPreserveRatio(true);
    picture.setFitWidth(WIDEST_PICTURE);
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    picture.setAccessibleText(text);
    return picture;
  }
}
