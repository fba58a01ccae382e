package dev.interleave.bench;

import dev.interleave.text.Texts;
import dev.interleave.text.Language;
import dev.interleave.analyse.Narrator;
import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.Pixels;
import dev.interleave.export.paint.Theme;
import dev.interleave.export.video.Codec;
import dev.interleave.export.video.VideoEncoder;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How fast films of the race are written, beside their own length and beside what FFmpeg alone
/// takes to encode the same frames, drawn before. Each is done several times in turn, and the
/// fastest counts.
public final class FilmSpeed {

  private static final int ROUNDS = 4;
  private static final int FRAMES_PER_SECOND = 30;
  private static final int HELD_SECONDS = 2;
  private static final Duration LENGTH = Duration.ofSeconds(8);

  private FilmSpeed() {}

  /// Measures, and prints ratios.
  ///
  /// @throws Exception if a film cannot be written
  public static void main(String[] arguments) throws Exception {
    FilmFrame frame = frame();
    Export wide = export(frame, 1280, 720);
    Export small = export(frame, 800, 450);
    List<Pixels> drawn = drawn(wide);
    double mp4 = Double.POSITIVE_INFINITY;
    double gif = Double.POSITIVE_INFINITY;
    double webm = Double.POSITIVE_INFINITY;
    double alone = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      mp4 = Math.min(mp4, seconds(wide, Format.MP4));
      alone = Math.min(alone, encodingAlone(drawn));
      webm = Math.min(webm, seconds(wide, Format.WEBM));
      gif = Math.min(gif, seconds(small, Format.GIF));
    }
    double length = LENGTH.toSeconds();
    print("MP4, 1280 by 720, times as fast as it plays", (length + HELD_SECONDS) / mp4);
    print("WebM, 1280 by 720, times as fast as it plays", (length + HELD_SECONDS) / webm);
    print("GIF, 800 by 450, times as fast as it plays", length / gif);
    print("MP4, times as long as FFmpeg alone", mp4 / alone);
    System.exit(0);
  }

  private static void print(String what, double ratio) {
    System.out.printf(Locale.ROOT, "%s: %.2f%n", what, ratio);
  }

  private static FilmFrame frame() throws Exception {
    BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
    Trace trace =
        new Simulator(Program.compile(race.name(), race.source()), RunSettings.DEFAULT)
            .record(Script.NONE, () -> false);
    return new FilmFrame(
        new Film(trace, List.of(), Texts.in(Language.ENGLISH)),
        new Narrator(trace, Texts.in(Language.ENGLISH))::sentenceAt,
        true);
  }

  private static Export export(FilmFrame frame, int width, int height) {
    return new Export(
        new Clip(position -> frame.picture(position, width, height), Duration.ZERO, LENGTH, 1),
        Theme.LIGHT,
        1,
        FRAMES_PER_SECOND,
        true);
  }

  private static double seconds(Export export, Format format) throws Exception {
    Path file = Files.createTempFile("film", format.ending());
    long before = System.nanoTime();
    export.write(format, file, ExportProgress.UNWATCHED);
    double seconds = (System.nanoTime() - before) / 1e9;
    Files.delete(file);
    return seconds;
  }

  private static List<Pixels> drawn(Export export) {
    var renderer = new PictureRenderer(Theme.LIGHT, 1);
    var drawn = new ArrayList<Pixels>();
    for (int index = 0; index < export.frameCount(); index++) {
      Duration at = Duration.ofMillis(index * 1_000L / FRAMES_PER_SECOND);
      drawn.add(renderer.render(export.clip().picture(at)));
    }
    return drawn;
  }

  private static double encodingAlone(List<Pixels> drawn) throws Exception {
    Path file = Files.createTempFile("film", ".mp4");
    long before = System.nanoTime();
    try (var encoder = new VideoEncoder(Codec.H264, 1280, 720, FRAMES_PER_SECOND)) {
      encoder.begin(file);
      for (Pixels frame : drawn) {
        encoder.add(frame);
      }
      for (int held = 0; held < HELD_SECONDS * FRAMES_PER_SECOND; held++) {
        encoder.add(drawn.getLast());
      }
      encoder.finish();
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    Files.delete(file);
    return seconds;
  }
}
