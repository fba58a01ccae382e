package dev.interleave.cli;

import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.compare.Comparison;
import dev.interleave.compare.ComparisonFilm;
import dev.interleave.exchange.TraceFile;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.GifExport;
import dev.interleave.export.PngExport;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Mark;
import dev.interleave.picture.Picture;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a picture of a moment, or a film of a run.
@Command(
    name = "export",
    description = "Takes a picture (.png) or a film (.gif) of a run along.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM|TRACE",
      description =
          "A .py file, the name of a built-in program, or a .trace file of 'run --save'; with"
              + " --source jvm: locks, queue or shared-memory.")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to: a name that ends with .png or .gif.")
  private Path file = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "STEP|TIME|end|lost-update",
      converter = When.Converter.class,
      description = "The moment of a picture, or the last of a film. Default: end.")
  private When at = new When.AtEnd();

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Size in pixels at scale 1. Default: 800x450.")
  private PictureSize size = new PictureSize(800, 450);

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "Frames per second of a film, 1 to 50. Default: 20.")
  private int framesPerSecond = 20;

  @Option(
      names = "--compare",
      description =
          "Show the same schedule with the locks off and on, side by side. Simulated runs only.")
  private boolean compare;

  @Mixin private PictureLook look = new PictureLook();

  @Override
  public Integer call() throws CommandException {
    checkNumbers();
    String ending = ending();
    var output = new OutputFile(file);
    output.checkFolder();
    write(output, ending, compare ? comparison() : run());
    return 0;
  }

  /// What is taken along.
  ///
  /// @param pictures the picture at each position
  /// @param end the moment of a picture, or the last of a film
  private record Subject(Function<Duration, Picture> pictures, Duration end) {}

  private Subject run() throws CommandException {
    Trace trace = TraceOrProgram.trace(name, options);
    List<Finding> findings = Analysis.of(trace).findings();
    var film = new Film(trace, findings.stream().map(finding -> mark(trace, finding)).toList());
    var frame = new FilmFrame(film, new Narrator(trace)::sentenceAt, true);
    return new Subject(
        position -> frame.picture(position, size.width(), size.height()),
        at.position(trace, findings, film.pace()));
  }

  private Subject comparison() throws CommandException {
    if (name.endsWith(TraceFile.EXTENSION) || options.source() != Source.SIMULATED) {
      throw new ParameterException(
          spec.commandLine(),
          "--compare is for simulated runs: a recorded run cannot be had again");
    }
    Comparison comparison = options.simulated(name, PolicyKind.ROUND_ROBIN).comparison();
    ComparisonFilm film = ComparisonFilm.of(comparison);
    Trace off = comparison.off().trace();
    return new Subject(
        position -> film.pictures().picture(position, size.width(), size.height()),
        at instanceof When.AtEnd
            ? film.length()
            : at.position(off, Analysis.of(off).findings(), film.off().pace()));
  }

  private void write(OutputFile output, String ending, Subject subject) throws CommandException {
    output.write(
        path -> {
          if (ending.equals("png")) {
            new PngExport(look.theme(), look.scale())
                .write(subject.pictures().apply(subject.end()), path);
          } else {
            new GifExport(look.theme(), look.scale(), framesPerSecond, true)
                .write(
                    subject.pictures(),
                    Duration.ZERO,
                    subject.end(),
                    path,
                    ExportProgress.UNWATCHED);
          }
        });
  }

  private void checkNumbers() {
    look.check(spec);
    if (framesPerSecond < 1 || framesPerSecond > GifExport.MOST_FRAMES_PER_SECOND) {
      throw new ParameterException(spec.commandLine(), "--fps goes from 1 to 50");
    }
  }

  private String ending() {
    @Nullable Path last = file.getFileName();
    String text = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    if (text.endsWith(".png")) {
      return "png";
    }
    if (text.endsWith(".gif")) {
      return "gif";
    }
    throw new ParameterException(
        spec.commandLine(), "'%s' ends neither with .png nor with .gif".formatted(file));
  }

  private static Mark mark(Trace trace, Finding finding) {
    int actor = trace.events().get(finding.at()).actor();
    return new Mark(finding.at(), actor, finding.resource(), finding.sentence(), finding.lost());
  }
}
