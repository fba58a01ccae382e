package dev.interleave.cli;

import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.compare.Comparison;
import dev.interleave.compare.ComparisonFilm;
import dev.interleave.exchange.TraceFile;
import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.export.GifExport;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Mark;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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
    Format format = format();
    var output = new OutputFile(file);
    output.checkFolder();
    Clip clip = compare ? comparison() : run();
    var export = new Export(clip, look.theme(), look.scale(), framesPerSecond, true);
    output.write(path -> export.write(format, path, ExportProgress.UNWATCHED));
    return 0;
  }

  private Clip run() throws CommandException {
    Trace trace = TraceOrProgram.trace(name, options);
    List<Finding> findings = Analysis.of(trace).findings();
    var film = new Film(trace, findings.stream().map(finding -> mark(trace, finding)).toList());
    var frame = new FilmFrame(film, new Narrator(trace)::sentenceAt, true);
    return new Clip(
        position -> frame.picture(position, size.width(), size.height()),
        Duration.ZERO,
        at.position(trace, findings, film.pace()),
        1);
  }

  private Clip comparison() throws CommandException {
    if (name.endsWith(TraceFile.EXTENSION) || options.source() != Source.SIMULATED) {
      throw new ParameterException(
          spec.commandLine(),
          "--compare is for simulated runs: a recorded run cannot be had again");
    }
    Comparison comparison = options.simulated(name, PolicyKind.ROUND_ROBIN).comparison();
    ComparisonFilm film = ComparisonFilm.of(comparison);
    Trace off = comparison.off().trace();
    return new Clip(
        position -> film.pictures().picture(position, size.width(), size.height()),
        Duration.ZERO,
        at instanceof When.AtEnd
            ? film.length()
            : at.position(off, Analysis.of(off).findings(), film.off().pace()),
        1);
  }

  private void checkNumbers() {
    look.check(spec);
    if (framesPerSecond < 1 || framesPerSecond > GifExport.MOST_FRAMES_PER_SECOND) {
      throw new ParameterException(spec.commandLine(), "--fps goes from 1 to 50");
    }
  }

  private Format format() {
    return Format.of(file)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "'%s' ends with none of %s".formatted(file, Format.endings())));
  }

  private static Mark mark(Trace trace, Finding finding) {
    int actor = trace.events().get(finding.at()).actor();
    return new Mark(finding.at(), actor, finding.resource(), finding.sentence(), finding.lost());
  }
}
