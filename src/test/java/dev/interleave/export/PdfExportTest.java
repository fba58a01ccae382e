package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.trace.SampleTraces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfExportTest {

  private static final float POINTS_PER_PIXEL = 0.75f;

  private final FilmFrame frame =
      new FilmFrame(
          new Film(SampleTraces.raceWithoutLock(), List.of(), SampleTexts.ENGLISH),
          nanos -> "at " + nanos,
          true);
  private final Picture moment = frame.picture(Duration.ofMillis(700), 640, 420);

  @TempDir private Path folder;

  @Test
  void everyTextCanBeSelected() throws IOException {
    String text = textOf(written(moment));
    assertThat(text)
        .contains(
            moment.shapes().stream()
                .filter(Label.class::isInstance)
                .map(shape -> ((Label) shape).text())
                .toList());
  }

  @Test
  void allFontsAreEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(moment).toFile())) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getResources().getFontNames()).isNotEmpty();
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("IBMPlex");
        }
      }
    }
  }

  @Test
  void aCharacterThatItsFontLacksComesFromAnotherOfOurs() throws IOException {
    assertThat(textOf(written(picture(label("Ωμ", Face.MONO))))).contains("Ωμ");
  }

  @Test
  void aCharacterThatNoFontHasIsReplacedVisibly() throws IOException {
    String nasty = "a🙂b\u0007c\n漢d\uD800e";
    for (Face face : Face.values()) {
      assertThat(textOf(written(picture(label(nasty, face)))))
          .contains("a\uFFFDb\uFFFDc\uFFFD\uFFFDd\uFFFDe");
    }
  }

  @Test
  void lettersThatCouldBeJoinedStaySingle() throws IOException {
    assertThat(textOf(written(picture(label("first fly office", Face.REGULAR)))))
        .contains("first fly office");
  }

  @Test
  void aPageIsAsLargeAsItsPicture() throws IOException {
    Path file = folder.resolve("pages.pdf");
    new PdfExport(Theme.LIGHT).write(List.of(moment, picture()), file);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(StreamSupport.stream(document.getPages().spliterator(), false))
          .extracting(page -> page.getMediaBox().getWidth())
          .containsExactly(640 * POINTS_PER_PIXEL, 100 * POINTS_PER_PIXEL);
    }
  }

  @Test
  void theCaptionIsTheTitle() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(moment).toFile())) {
      assertThat(document.getDocumentInformation().getTitle()).startsWith("at ");
    }
  }

  @Test
  void theSameMomentGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.pdf");
    Path other = folder.resolve("other.pdf");
    new PdfExport(Theme.DARK).write(moment, one);
    new PdfExport(Theme.DARK).write(moment, other);
    assertThat(other).hasSameBinaryContentAs(one);
  }

  @ParameterizedTest
  @EnumSource
  void aPageShowsWhatThePngShows(Theme theme) throws IOException {
    Path file = folder.resolve("moment.pdf");
    new PdfExport(theme).write(moment, file);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      BufferedImage drawn = new PDFRenderer(document).renderImage(0, 1 / POINTS_PER_PIXEL);
      BufferedImage png = Likeness.image(new PictureRenderer(theme, 1).render(moment));
      assertThat(Likeness.shareThatDiffers(drawn, png)).isLessThan(0.01);
    }
  }

  private Path written(Picture picture) throws IOException {
    Path file = folder.resolve("picture.pdf");
    new PdfExport(Theme.LIGHT).write(picture, file);
    return file;
  }

  private static String textOf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Picture picture(Shape... shapes) {
    return new Picture(100, 50, List.of(shapes));
  }

  private static Label label(String text, Face face) {
    return new Label(10, 20, text, new TextStyle(face, 13), Ink.of(Role.TEXT), Anchor.START);
  }
}
