package dev.interleave.app.controls;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// A row with something at its right end. Where text is too large for one line, all but the end
/// goes on in a next one.
///
/// The toolkit's own boxes ask a flow within them how high it wants to be at its usual width
/// instead of the one it gets.
final class RowWithEnd extends Region {

  private final FlowPane flow;
  private final Node end;

  RowWithEnd(FlowPane flow, Node end) {
    this.flow = flow;
    this.end = end;
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(flow, end);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double inner = width < 0 ? -1 : widthOfFlow(width);
    return insets.getTop()
        + Math.max(flow.prefHeight(inner), end.prefHeight(-1))
        + insets.getBottom();
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    return insets.getLeft()
        + flow.prefWidth(-1)
        + flow.getHgap()
        + end.prefWidth(-1)
        + insets.getRight();
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = widthOfFlow(getWidth());
    double height = flow.prefHeight(width);
    double endWidth = end.prefWidth(-1);
    double right = getWidth() - insets.getRight();
    flow.resizeRelocate(insets.getLeft(), insets.getTop(), width, height);
    end.resizeRelocate(
        snapPositionX(right - endWidth), insets.getTop(), endWidth, end.prefHeight(-1));
  }

  private double widthOfFlow(double width) {
    Insets insets = getInsets();
    double taken = insets.getLeft() + flow.getHgap() + end.prefWidth(-1) + insets.getRight();
    return Math.max(0, width - taken);
  }
}
