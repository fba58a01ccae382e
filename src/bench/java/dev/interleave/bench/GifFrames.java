package dev.interleave.bench;

import dev.interleave.text.Texts;
import dev.interleave.text.Language;
import dev.interleave.analyse.Narrator;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.GifExport;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many frames of a GIF a second are drawn, reduced to a palette, compressed and written, for
/// the race of two threads at 800 by 450. The counter `frames` is what to read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 2, time = 10)
public class GifFrames {

  private static final int FRAMES_PER_SECOND = 20;
  private static final double WIDTH = 800;
  private static final double HEIGHT = 450;

  private final FilmFrame frame = frame();

  /// What is counted.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    /// Frames that were written.
    public long frames;
  }

  private static FilmFrame frame() {
    BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
    try {
      Trace trace =
          new Simulator(Program.compile(race.name(), race.source()), RunSettings.DEFAULT)
              .record(Script.NONE, () -> false);
      return new FilmFrame(
          new Film(trace, List.of(), Texts.in(Language.ENGLISH)),
          new Narrator(trace, Texts.in(Language.ENGLISH))::sentenceAt,
          true);
    } catch (ProgramException | ScheduleException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// Writes four seconds of the film.
  @Benchmark
  public long write(Counted counted) throws IOException {
    Path file = Files.createTempFile("frames", ".gif");
    var progress =
        new ExportProgress() {
          @Override
          public void finished(int frames, int total) {
            counted.frames++;
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    new GifExport(Theme.LIGHT, 1, FRAMES_PER_SECOND, true)
        .write(
            position -> frame.picture(position, WIDTH, HEIGHT),
            Duration.ZERO,
            Duration.ofSeconds(4),
            file,
            progress);
    long size = Files.size(file);
    Files.delete(file);
    return size;
  }
}
