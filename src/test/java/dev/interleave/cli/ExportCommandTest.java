package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.export.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ExportCommandTest {

  @TempDir private Path folder;

  @Test
  void aPictureHasTheSizeTimesTheScale() throws IOException {
    Path file = folder.resolve("race.png");

    var run = export(file, "--at", "lost-update", "--size", "640x360", "--scale", "2");

    assertThat(run.exit()).isZero();
    var image = ImageIO.read(file.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1280, 720);
  }

  @Test
  void theSameCommandWritesTheSameBytes() throws IOException {
    Path once = folder.resolve("once.png");
    Path twice = folder.resolve("twice.png");

    export(once, "--at", "7");
    export(twice, "--at", "7");

    assertThat(Files.readAllBytes(once)).isEqualTo(Files.readAllBytes(twice));
  }

  @Test
  void aSavedRunGivesThePictureOfTheRunItself() throws IOException {
    Path trace = folder.resolve("race.trace");
    Path saved = folder.resolve("saved.png");
    Path anew = folder.resolve("anew.png");
    CommandLineRun.of("run", "race", "--lock", "off", "--save", trace.toString());

    CommandLineRun.of("export", trace.toString(), "-o", saved.toString(), "--at", "lost-update");
    export(anew, "--at", "lost-update");

    assertThat(saved).hasSameBinaryContentAs(anew);
  }

  @Test
  void bothSidesOfAComparisonAreOnOnePicture() throws IOException {
    Path file = folder.resolve("both.png");

    var run = export(file, "--compare", "--size", "640x360", "--at", "12");

    assertThat(run.exit()).isZero();
    var image = ImageIO.read(file.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(640, 360);
  }

  @Test
  void aProgramWithoutALockCannotBeCompared() {
    Path file = folder.resolve("counter.png");

    var run = CommandLineRun.of("export", "counter", "--compare", "-o", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).startsWith("interleave: This program has no lock");
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatIsNoTraceIsRefusedInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("no.trace"), "nothing of the kind");

    var run =
        CommandLineRun.of("export", file.toString(), "-o", folder.resolve("x.png").toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors().lines()).hasSize(1);
  }

  @Test
  void aFilmHasManyFrames() throws IOException {
    Path file = folder.resolve("race.gif");

    var run = export(file, "--at", "4", "--size", "320x200", "--fps", "5");

    assertThat(run.exit()).isZero();
    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(file.toFile()));
    assertThat(reader.getNumImages(true)).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999", "900s"})
  void aMomentThatTheRunDoesNotHaveIsRefused(String moment) {
    var run = export(folder.resolve("never.png"), "--at", moment);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).startsWith("interleave: the run ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRunThatLostNothingHasNoLostUpdateToShow() {
    var run =
        CommandLineRun.of(
            "export", "race", "-o", folder.resolve("x.png").toString(), "--at", "lost-update");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("lost no update").contains("--lock off");
  }

  @ParameterizedTest
  @EnumSource
  void aPresetChoosesTheSizeAndOptionsAreStronger(Preset preset) throws IOException {
    Path file = folder.resolve("preset.png");

    var run =
        export(
            file, "--preset", preset.name().toLowerCase(Locale.ROOT), "--scale", "0.5", "--code");

    assertThat(run.exit()).isZero();
    var image = ImageIO.read(file.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight()))
        .containsExactly(preset.width() / 2, preset.height() / 2);
  }

  @Test
  void aPartOfTheRunAtAHigherSpeedHasFewerFrames() throws IOException {
    Path slow = folder.resolve("slow.gif");
    Path fast = folder.resolve("fast.gif");

    export(slow, "--from=2", "--to=4", "--size=320x200", "--fps=10", "--no-caption");
    export(fast, "--from=2", "--to=4", "--size=320x200", "--fps=10", "--speed=4");

    assertThat(hundredths(fast)).isLessThan(hundredths(slow));
  }

  private static int hundredths(Path gif) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(gif.toFile()));
    int sum = 0;
    for (int frame = 0; frame < reader.getNumImages(true); frame++) {
      var tree =
          (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
      Element control = (Element) tree.getElementsByTagName("GraphicControlExtension").item(0);
      sum += Integer.parseInt(control.getAttribute("delayTime"));
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-caption", "--no-timeline", "--caption-text=Race", "--code"})
  void whatStandsBesideTheStageIsChosen(String option) throws IOException {
    Path usual = folder.resolve("usual.png");
    Path other = folder.resolve("other.png");

    export(usual, "--at", "7");
    export(other, "--at", "7", option);

    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(usual));
  }

  @Test
  void aFilmThatEndsBeforeItBeginsIsRefused() {
    var run = export(folder.resolve("x.gif"), "--from", "5", "--to", "2");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("--to comes before --from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--speed=0",
        "--preset=poster",
        "--scale=0",
        "--scale=9",
        "--fps=0",
        "--size=10x10",
        "--at=soon"
      })
  void wrongUsageIsToldApart(String option) {
    assertThat(export(folder.resolve("x.png"), option).exit()).isEqualTo(2);
  }

  @Test
  void aPictureTooLargeForMemoryIsRefused() {
    var run = export(folder.resolve("x.png"), "--size", "7680x7680", "--scale", "8");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("million pixels are too many");
  }

  @Test
  void aFileOfAnotherKindIsWrongUsage() {
    assertThat(export(folder.resolve("x.jpg")).exit()).isEqualTo(2);
  }

  @Test
  void aFolderThatIsAbsentIsNamed() {
    var run = export(folder.resolve("absent").resolve("x.png"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("its folder is absent");
  }

  @Test
  void aStoryTellsTheDecisiveMomentsOnOnePage() throws IOException {
    Path file = folder.resolve("story.svg");

    var run = export(file, "--story");

    assertThat(run.exit()).isZero();
    assertThat(Files.readString(file))
        .contains(
            "t1 reads 0 from db_val", "t2 reads 0 from db_val", "so the update of t1 is lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"story.gif", "story.html"})
  void aStoryIsNoFilm(String name) {
    var run = export(folder.resolve(name), "--story");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("end the name with .png, .svg or .pdf");
  }

  @Test
  void theGraphOfADeadlockSaysWhoHoldsAndWaits() throws IOException {
    Path file = folder.resolve("graph.svg");

    var run = CommandLineRun.of("export", "deadlock", "--graph", "-o", file.toString());

    assertThat(run.exit()).isZero();
    assertThat(Files.readString(file)).contains(">held by<", ">waits<", ">savings_lock<");
  }

  @Test
  void aRunWithoutACircleHasNoGraph() {
    var run = export(folder.resolve("graph.svg"), "--graph");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("this run has no deadlock");
  }

  @Test
  void aPdfIsWrittenWithoutAWordOnTheConsole() {
    Path file = folder.resolve("race.pdf");

    var run = export(file);

    assertThat(run.exit()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(file).isNotEmptyFile();
  }

  private static CommandLineRun export(Path file, String... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("export", "race", "--lock", "off", "-o", file.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }
}
