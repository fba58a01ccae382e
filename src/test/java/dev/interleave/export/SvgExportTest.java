package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.text.SampleTexts;
import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.PixelGrid;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextStyle;
import dev.interleave.trace.SampleTraces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgExportTest {

  private static final TextStyle PLAIN = new TextStyle(TextStyle.Face.REGULAR, 13);
  private static final Stroke LINE = new Stroke(Ink.of(Role.OUTLINE), 1.25, List.of(5.0, 4.0));

  private final FilmFrame frame =
      new FilmFrame(
          new Film(SampleTraces.raceWithoutLock(), List.of(), SampleTexts.ENGLISH),
          nanos -> "at " + nanos,
          true);
  private final Picture moment = frame.picture(Duration.ofMillis(700), 640, 420);

  @TempDir private Path folder;

  @Test
  void everyShapeIsOneElementOfItsKind() throws Exception {
    Document document = parsed(new SvgExport(Theme.LIGHT).text(moment));
    List<Shape> laid = moment.shapes().stream().map(new PixelGrid(1)::laid).toList();
    assertThat(elements(document, "rect")).hasSize(1 + count(laid, Box.class));
    assertThat(elements(document, "circle")).hasSize(count(laid, Disc.class));
    assertThat(elements(document, "path")).hasSize(count(laid, Curve.class));
    assertThat(elements(document, "polygon").size() + elements(document, "polyline").size())
        .isEqualTo(count(laid, Polygon.class));
  }

  @Test
  void everyTextIsThereAsText() throws Exception {
    Document document = parsed(new SvgExport(Theme.LIGHT).text(moment));
    assertThat(elements(document, "text"))
        .extracting(Node::getTextContent)
        .containsExactlyElementsOf(texts(moment));
  }

  @Test
  void eachKindOfShapeHasItsForm() throws Exception {
    var corner = new Point(3, 4.126);
    Document document =
        parsed(
            new SvgExport(Theme.LIGHT)
                .text(
                    picture(
                        new Box(1, 2, 30, 40, 5.5, Ink.of(Role.SURFACE), null),
                        new Disc(7, 8, 9, null, LINE),
                        new Polygon(List.of(corner, corner, corner), true, null, LINE),
                        new Curve(corner, corner, corner, corner, LINE))));
    Element box = elements(document, "rect").getLast();
    assertThat(List.of(box.getAttribute("x"), box.getAttribute("width"), box.getAttribute("rx")))
        .containsExactly("1", "30", "5.5");
    assertThat(elements(document, "circle").getFirst().getAttribute("r")).isEqualTo("9");
    assertThat(elements(document, "polygon").getFirst().getAttribute("points"))
        .isEqualTo("3,4.13 3,4.13 3,4.13");
    assertThat(elements(document, "path").getFirst().getAttribute("d"))
        .isEqualTo("M3,4.13 C3,4.13 3,4.13 3,4.13");
  }

  @Test
  void textThatLooksLikeMarkupIsOnlyText() throws Exception {
    String nasty = "</text><script>alert(1)</script> ]]> &amp; \"'";
    Document document = parsed(new SvgExport(Theme.LIGHT).text(picture(label(nasty))));
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "text")).extracting(Node::getTextContent).containsExactly(nasty);
  }

  @Test
  void textThatXmlCannotHoldIsReplacedVisibly() throws Exception {
    String nasty = "a\u0000b\u001bc\uD800d\uFFFFe\tf\u0085g🙂";
    Document document = parsed(new SvgExport(Theme.LIGHT).text(picture(label(nasty))));
    assertThat(elements(document, "text"))
        .extracting(Node::getTextContent)
        .containsExactly("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe f\uFFFDg🙂");
  }

  @Test
  void spacesOfTextAreKept() {
    assertThat(new SvgExport(Theme.LIGHT).text(picture(label("    x  =  1"))))
        .contains(">    x  =  1</text>")
        .contains("xml:space=\"preserve\"");
  }

  @Test
  void theCaptionIsTheTitleAndAllThatIsWrittenTheDescription() throws Exception {
    Document document = parsed(new SvgExport(Theme.LIGHT).text(moment));
    assertThat(elements(document, "title").getFirst().getTextContent()).startsWith("at ");
    assertThat(elements(document, "desc").getFirst().getTextContent())
        .contains(texts(moment).stream().map(String::strip).toList());
  }

  @Test
  void theSameMomentGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.svg");
    Path other = folder.resolve("other.svg");
    new SvgExport(Theme.DARK).write(moment, one);
    new SvgExport(Theme.DARK).write(moment, other);
    assertThat(other).hasSameBinaryContentAs(one);
  }

  @ParameterizedTest
  @EnumSource
  void anotherProgramDrawsWhatThePngShows(Theme theme) throws Exception {
    Path file = folder.resolve("moment.svg");
    new SvgExport(theme).write(moment, file);
    BufferedImage drawn = drawnElsewhere(file);
    BufferedImage png = Likeness.image(new PictureRenderer(theme, 1).render(moment));
    assertThat(List.of(drawn.getWidth(), drawn.getHeight()))
        .containsExactly(png.getWidth(), png.getHeight());
    assertThat(Likeness.shareThatDiffers(drawn, png)).isLessThan(0.002);
  }

  private BufferedImage drawnElsewhere(Path file) throws Exception {
    Path image = folder.resolve("drawn.png");
    Path fonts = folder.resolve("fonts.conf");
    Files.writeString(
        fonts,
        "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(Path.of("assets", "fonts").toAbsolutePath(), folder.resolve("cache")));
    var drawing =
        new ProcessBuilder("rsvg-convert", "-o", image.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile());
    drawing.environment().put("FONTCONFIG_FILE", fonts.toString());
    try {
      assertThat(drawing.start().waitFor()).isZero();
    } catch (IOException absent) {
      assumeTrue(false, "rsvg-convert is not installed: " + absent.getMessage());
    }
    return ImageIO.read(image.toFile());
  }

  private static Picture picture(Shape... shapes) {
    return new Picture(100, 50, List.of(shapes));
  }

  private static Label label(String text) {
    return new Label(10, 20, text, PLAIN, Ink.of(Role.TEXT), Anchor.START);
  }

  private static List<String> texts(Picture picture) {
    return picture.shapes().stream()
        .filter(Label.class::isInstance)
        .map(shape -> ((Label) shape).text())
        .toList();
  }

  private static int count(List<Shape> shapes, Class<? extends Shape> kind) {
    return (int) shapes.stream().filter(kind::isInstance).count();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
  }

  /// Reads a document as a careful program does: whatever is declared outside of it is refused.
  private static Document parsed(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
