package dev.interleave.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.code.Decoration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineStyleTest {

  @Test
  void overlappingStylesAreLaidOverEachOther() {
    var spans =
        LineStyle.of(5, List.of(new Decoration(0, 0, 3, "a"), new Decoration(0, 2, 5, "b")));
    assertThat(spans.stream().map(span -> span.getLength() + " " + span.getStyle()))
        .containsExactly("2 [a]", "1 [a, b]", "2 [b]");
  }
}
