package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.file.Hindrance;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HinderedExportTest {

  /// What the child ends with where it may not make a disk; unshare itself ends with 1.
  private static final int NO_DISK = 77;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aFolderThatIsMissingIsSaid(Format format) {
    assertThat(refusal(format, folder.resolve("nowhere").resolve("run" + format.ending())))
        .isEqualTo("its folder does not exist");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void aFileInPlaceOfTheFolderIsSaid(Format format) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "before");
    assertThat(refusal(format, file.resolve("run" + format.ending())))
        .isEqualTo("what should be its folder is a file");
    assertThat(file).hasContent("before");
  }

  @ParameterizedTest
  @EnumSource
  void aFolderOfThatNameIsLeftAlone(Format format) throws IOException {
    Path taken = Files.createDirectory(folder.resolve("run" + format.ending()));
    assertThat(refusal(format, taken)).isEqualTo("something else of that name is there already");
    assertThat(taken).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatIsClosedIsSaid(Format format) throws IOException {
    File closed = Files.createDirectory(folder.resolve("closed")).toFile();
    assumeTrue(closed.setWritable(false), "the system knows folders that are closed");
    assumeFalse(Files.isWritable(closed.toPath()), "who runs this may write anywhere");
    assertThat(refusal(format, closed.toPath().resolve("run" + format.ending())))
        .isEqualTo("its folder is closed to you");
    assertThat(closed.setWritable(true)).isTrue();
    assertThat(closed).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeDrawnLeavesAnExistingFileAsItWas(Format format) throws IOException {
    assumeFalse(format == Format.FRAMES, "a folder that exists is never replaced");
    Path file = Files.writeString(folder.resolve("run" + format.ending()), "before");
    assertThatThrownBy(() -> TinyExport.broken().write(format, file, ExportProgress.UNWATCHED))
        .isInstanceOf(RuntimeException.class);
    assertOnlyOld(file);
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "MP4", "WEBM"})
  void aCancelledFilmLeavesAnExistingFileAsItWas(Format format) throws IOException {
    Path file = Files.writeString(folder.resolve("run" + format.ending()), "before");
    assertThatThrownBy(() -> TinyExport.whole().write(format, file, TinyExport.cancelledAfter(2)))
        .isInstanceOf(CancellationException.class);
    assertOnlyOld(file);
  }

  @Test
  void aFileThatHasNoRoomIsNotThereAtAll() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "unshare makes a tiny disk");
    Process child = TinyExport.onTinyDisk(folder);
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = child.waitFor();
    assumeFalse(exit == NO_DISK || said.isEmpty(), "whoever runs this may make a tiny disk");
    assertThat(said.lines())
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of(Format.values()).map(format -> format + ": the disk is full"),
                    Stream.of("left: []"))
                .toList());
  }

  private String refusal(Format format, Path file) {
    IOException failure =
        catchThrowableOfType(
            IOException.class,
            () -> TinyExport.whole().write(format, file, ExportProgress.UNWATCHED));
    return Hindrance.inWords(Texts.in(Language.ENGLISH), failure);
  }

  private void assertOnlyOld(Path file) throws IOException {
    assertThat(file).hasContent("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
