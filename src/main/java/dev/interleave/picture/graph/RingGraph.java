package dev.interleave.picture.graph;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import java.util.stream.IntStream;

/// A graph whose nodes stand on a ring, in order, so that a circle of waiting is seen as one.
///
/// @param nodes what is connected
/// @param edges what connects it
public record RingGraph(List<Node> nodes, List<Edge> edges) {

  private static final double MARGIN = 12;
  private static final double NODE_HEIGHT = 28;
  private static final double WIDEST_NODE = 130;
  private static final double HEAD = 9;
  private static final double GAP = 3;

  /// One node.
  ///
  /// @param name what stands in it
  /// @param ink its colour
  /// @param round whether it acts: round, or else square
  public record Node(String name, Ink ink, boolean round) {}

  /// An arrow from node to node.
  ///
  /// @param from index of the node that it leaves
  /// @param to index of the node that it leads to
  /// @param label what it says
  /// @param waiting whether it stands for waiting: dashed
  public record Edge(int from, int to, String label, boolean waiting) {}

  public RingGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /// The graph in a picture of a size.
  ///
  /// @param width width in pixels at scale 1
  /// @param height height in pixels at scale 1
  public Picture picture(double width, double height) {
    var brush = new Brush(new TextMeasure(), 1);
    brush.box(new Rect(0, 0, width, height), 0, Ink.of(Role.SURFACE), null);
    List<Rect> places = places(brush, width, height);
    edges.forEach(edge -> drawEdge(brush, edge, places));
    for (int index = 0; index < nodes.size(); index++) {
      drawNode(brush, nodes.get(index), places.get(index));
    }
    edges.forEach(edge -> drawLabel(brush, edge, places));
    return new Picture(width, height, brush.shapes());
  }

  private List<Rect> places(Brush brush, double width, double height) {
    TextStyle style = brush.style(Face.BOLD, 12);
    double widest =
        nodes.stream().mapToDouble(node -> brush.width(node.name(), style)).max().orElse(0);
    double nodeWidth = Math.min(widest + 24, WIDEST_NODE);
    double radiusX = Math.max(0, (width - nodeWidth) / 2 - MARGIN);
    double radiusY = Math.max(0, (height - NODE_HEIGHT) / 2 - MARGIN);
    return IntStream.range(0, nodes.size())
        .mapToObj(
            index -> {
              double angle = 2 * Math.PI * index / nodes.size();
              double x = width / 2 + radiusX * Math.sin(angle);
              double y = height / 2 - radiusY * Math.cos(angle);
              return Rect.around(x, y, nodeWidth, NODE_HEIGHT);
            })
        .toList();
  }

  private static void drawNode(Brush brush, Node node, Rect place) {
    double radius = node.round() ? NODE_HEIGHT / 2 : 4;
    brush.box(place, radius, Ink.of(Role.SURFACE_RAISED), brush.line(node.ink(), 2));
    brush.fitted(
        node.name(), place.inset(6), brush.style(Face.BOLD, 12), Ink.of(Role.TEXT), Anchor.MIDDLE);
  }

  private static Ink ink(Edge edge) {
    return Ink.of(edge.waiting() ? Role.DANGER : Role.LOCK_HELD);
  }

  private static void drawEdge(Brush brush, Edge edge, List<Rect> places) {
    Rect from = places.get(edge.from());
    Rect to = places.get(edge.to());
    Point start = border(from, to);
    Point end = border(to, from);
    Ink ink = ink(edge);
    Stroke stroke = edge.waiting() ? brush.dashed(ink, 2) : brush.line(ink, 2);
    brush.path(stroke, start, end);
    double length = Math.max(0.01, Math.hypot(end.x() - start.x(), end.y() - start.y()));
    double alongX = (end.x() - start.x()) / length;
    double alongY = (end.y() - start.y()) / length;
    Point left = headCorner(end, alongX, alongY, 1);
    Point right = headCorner(end, alongX, alongY, -1);
    brush.path(brush.line(ink, 2), left, end, right);
  }

  private static Point headCorner(Point tip, double alongX, double alongY, int side) {
    double half = HEAD * 0.45 * side;
    return new Point(
        tip.x() - alongX * HEAD - alongY * half, tip.y() - alongY * HEAD + alongX * half);
  }

  /// Where the line from the middle of one rectangle to another leaves the first.
  private static Point border(Rect of, Rect towards) {
    double dx = towards.middleX() - of.middleX();
    double dy = towards.middleY() - of.middleY();
    double scaleX = dx == 0 ? Double.MAX_VALUE : (of.width() / 2 + GAP) / Math.abs(dx);
    double scaleY = dy == 0 ? Double.MAX_VALUE : (of.height() / 2 + GAP) / Math.abs(dy);
    double share = Math.min(1, Math.min(scaleX, scaleY));
    return new Point(of.middleX() + dx * share, of.middleY() + dy * share);
  }

  private static void drawLabel(Brush brush, Edge edge, List<Rect> places) {
    Point start = border(places.get(edge.from()), places.get(edge.to()));
    Point end = border(places.get(edge.to()), places.get(edge.from()));
    TextStyle style = brush.style(Face.REGULAR, 11);
    Rect place =
        Rect.around(
            (start.x() + end.x()) / 2,
            (start.y() + end.y()) / 2,
            brush.width(edge.label(), style) + 8,
            16);
    brush.box(place, 3, Ink.of(Role.SURFACE), null);
    brush.fitted(edge.label(), place, style, ink(edge), Anchor.MIDDLE);
  }
}
