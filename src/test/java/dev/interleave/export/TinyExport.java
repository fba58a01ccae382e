package dev.interleave.export;

import dev.interleave.text.SampleTexts;
import dev.interleave.export.paint.Theme;
import dev.interleave.file.Hindrance;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.footage.Footage;
import dev.interleave.footage.Parts;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Picture;
import dev.interleave.trace.SampleTraces;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Exports that are soon done; as a program, one of each format into a folder where nothing has
/// room.
final class TinyExport {

  private static final Duration BROKEN_AT = Duration.ofMillis(300);
  private static final Duration END = Duration.ofMillis(500);

  private TinyExport() {}

  /// Half a second of a race.
  static Export whole() {
    FilmFrame frame = Footage.frame(film(), Parts.USUAL, List.of());
    return of(at -> frame.picture(at, 480, 420));
  }

  /// The same, whose last frames cannot be drawn.
  static Export broken() {
    FilmFrame frame = Footage.frame(film(), Parts.USUAL, List.of());
    return of(
        at -> {
          if (at.compareTo(BROKEN_AT) > 0) {
            throw new IllegalStateException("no picture");
          }
          return frame.picture(at, 480, 420);
        });
  }

  private static Film film() {
    return Footage.film(SampleTraces.raceWithoutLock(), List.of(), SampleTexts.ENGLISH);
  }

  private static Export of(Function<Duration, Picture> pictures) {
    var clip = new Clip(pictures, Duration.ZERO, END, 1, Footage.playable(film(), Parts.USUAL));
    return new Export(clip, Theme.LIGHT, 1, 10, true);
  }

  /// Somebody who cancels after some frames.
  static ExportProgress cancelledAfter(int frames) {
    return new ExportProgress() {
      private int finished;

      @Override
      public void finished(int count, int total) {
        finished = count;
      }

      @Override
      public boolean isCancelled() {
        return finished >= frames;
      }
    };
  }

  /// Begins the program in a machine of its own, for which a folder is a disk of four kilobytes.
  static Process onTinyDisk(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        System.getProperty("java.class.path")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    String script =
        "mount -t tmpfs -o size=4k tmpfs \"$2\" || exit 77;"
            + " exec \"$0\" -Dglass.platform=Headless -Dprism.order=sw -cp \"$1\" "
            + TinyExport.class.getName()
            + " \"$2\"";
    return new ProcessBuilder(
            "unshare", "-rm", "/bin/sh", "-c", script, java, path, folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Says of each format in a line why it could not be written, and at the end what is left.
  public static void main(String[] arguments) {
    int exit = 1;
    try {
      Path folder = Path.of(arguments[0]);
      for (Format format : Format.values()) {
        System.out.println(format.name() + ": " + refusal(format, folder));
      }
      System.out.println("left: " + List.of(Objects.requireNonNull(folder.toFile().list())));
      exit = 0;
    } finally {
      // The toolkit would keep it alive.
      System.exit(exit);
    }
  }

  private static String refusal(Format format, Path folder) {
    try {
      whole().write(format, folder.resolve("run" + format.ending()), ExportProgress.UNWATCHED);
      return "written";
    } catch (IOException hindered) {
      return Hindrance.inWords(Texts.in(Language.ENGLISH), hindered);
    }
  }
}
