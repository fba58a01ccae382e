package dev.interleave.app.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// Lies over the window and holds the sentences that are left. Each goes for good when its control
/// is used or when it is closed; the window can be used through it.
public final class HintLayer extends Pane {

  private static final double REACH = 3;

  private final Supplier<List<Bounds>> others;
  private final List<Shown> shown = new ArrayList<>();

  /// A sentence with the line to what it points at.
  private record Shown(Pointer pointer, HintBubble bubble, Line line) {}

  /// @param pointers what is to be said
  /// @param closeText what the buttons that close a sentence say
  /// @param others where controls stand in the scene that had better not be covered
  public HintLayer(List<Pointer> pointers, String closeText, Supplier<List<Bounds>> others) {
    this.others = others;
    setId("hints");
    setPickOnBounds(false);
    getStylesheets()
        .add(
            Objects.requireNonNull(HintLayer.class.getResource("/assets/styles/hints.css"))
                .toExternalForm());
    pointers.forEach(pointer -> add(pointer, closeText));
  }

  private void add(Pointer pointer, String closeText) {
    var line = new Line();
    line.getStyleClass().add("hint-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    var bubble = new HintBubble(pointer, closeText, () -> remove(pointer));
    shown.add(new Shown(pointer, bubble, line));
    getChildren().addAll(line, bubble);
    Node target = pointer.target();
    target.localToSceneTransformProperty().addListener((_, _, _) -> requestLayout());
    target.layoutBoundsProperty().addListener((_, _, _) -> requestLayout());
    target.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> remove(pointer));
    pointer.used().forEach(used -> used.addListener((_, _, _) -> remove(pointer)));
  }

  private void remove(Pointer pointer) {
    for (Shown each : List.copyOf(shown)) {
      if (each.pointer().equals(pointer)) {
        shown.remove(each);
        getChildren().removeAll(each.line(), each.bubble());
      }
    }
    setVisible(!shown.isEmpty());
  }

  @Override
  protected void layoutChildren() {
    var room = new BoundingBox(0, 0, getWidth(), getHeight());
    List<Bounds> controls = others.get().stream().map(this::sceneToLocal).toList();
    for (Shown each : shown) {
      Node target = each.pointer().target();
      Bounds aim = sceneToLocal(target.localToScene(target.getLayoutBounds()));
      double width = each.bubble().prefWidth(-1);
      double height = each.bubble().prefHeight(width);
      Bounds area = new Placement(room, aim, controls).of(width, height, each.pointer().places());
      each.bubble().resizeRelocate(area.getMinX(), area.getMinY(), width, height);
      draw(each.line(), area, aim);
    }
  }

  /// Draws the line from the edge of a sentence to the edge of what it points at.
  private static void draw(Line line, Bounds from, Bounds to) {
    double middle = to.getWidth() > from.getWidth() ? from.getCenterX() : to.getCenterX();
    double x = Math.clamp(middle, from.getMinX() + 2 * REACH, from.getMaxX() - 2 * REACH);
    double y = Math.clamp(to.getCenterY(), from.getMinY(), from.getMaxY());
    if (to.getMaxX() <= from.getMinX()) {
      place(line, from.getMinX(), y, to.getMaxX() + REACH, y);
    } else if (to.getMinX() >= from.getMaxX()) {
      place(line, from.getMaxX(), y, to.getMinX() - REACH, y);
    } else if (to.getMaxY() <= from.getMinY()) {
      place(line, x, from.getMinY(), x, to.getMaxY() + REACH);
    } else {
      place(line, x, from.getMaxY(), x, to.getMinY() - REACH);
    }
  }

  private static void place(Line line, double startX, double startY, double endX, double endY) {
    line.setStartX(startX);
    line.setStartY(startY);
    line.setEndX(endX);
    line.setEndY(endY);
  }
}
