package dev.interleave.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingGraphTest {

  private static final Ink INK = Ink.of(Ink.Role.TEXT);

  @Test
  void everyNodeAndEveryArrowSaysWhatItIs() {
    var graph =
        new RingGraph(
            List.of(
                new RingGraph.Node("t1", INK, true),
                new RingGraph.Node("left", INK, false),
                new RingGraph.Node("t2", INK, true)),
            List.of(
                new RingGraph.Edge(0, 1, "waits", true),
                new RingGraph.Edge(1, 2, "held by", false)));
    List<String> labels =
        graph.picture(300, 200).shapes().stream()
            .filter(Shape.Label.class::isInstance)
            .map(shape -> ((Shape.Label) shape).text())
            .toList();
    assertThat(labels).containsExactlyInAnyOrder("t1", "left", "t2", "waits", "held by");
  }
}
