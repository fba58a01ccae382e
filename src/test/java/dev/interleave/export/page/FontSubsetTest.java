package dev.interleave.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FontSubsetTest {

  private static final String TEXT = "Race é 0…";
  private static final Set<Integer> CHARACTERS =
      TEXT.codePoints().boxed().collect(Collectors.toSet());
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

  @Test
  void aTextLooksAsInTheWholeFont() throws IOException, FontFormatException {
    Font whole = font(plex());
    Font part = font(FontSubset.of(plex(), CHARACTERS, "Part"));
    for (int end = 1; end <= TEXT.length(); end++) {
      String text = TEXT.substring(end - 1, end);
      assertThat(part.createGlyphVector(PLAIN, text).getOutline().getBounds2D())
          .isEqualTo(whole.createGlyphVector(PLAIN, text).getOutline().getBounds2D());
      assertThat(part.getStringBounds(text, PLAIN).getWidth())
          .isEqualTo(whole.getStringBounds(text, PLAIN).getWidth());
    }
  }

  @Test
  void whatIsNotAskedForIsLeftOut() throws IOException, FontFormatException {
    Font part = font(FontSubset.of(plex(), CHARACTERS, "Part"));
    assertThat(part.canDisplay('R')).isTrue();
    assertThat(part.canDisplay('Z')).isFalse();
  }

  @Test
  void aCharacterThatTheFontLacksIsLeftOut() throws IOException, FontFormatException {
    Font part = font(FontSubset.of(plex(), Set.of((int) 'R', 0x4E00, 0x1F600), "Part"));
    assertThat(part.canDisplay(0x4E00)).isFalse();
    assertThat(part.canDisplay('R')).isTrue();
  }

  @Test
  void aPartBearsAnotherNameAsItsLicenceAsks() throws IOException, FontFormatException {
    Font part = font(FontSubset.of(plex(), CHARACTERS, "Part"));
    assertThat(part.getFamily()).isEqualTo("Part");
  }

  private static Font font(byte[] file) throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(64f);
  }

  private static byte[] plex() throws IOException {
    try (InputStream stream =
        FontSubsetTest.class.getResourceAsStream("/assets/fonts/IBMPlexSans-Regular.ttf")) {
      return stream.readAllBytes();
    }
  }
}
