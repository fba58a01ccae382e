package dev.interleave.cli;

import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.compare.Comparison;
import dev.interleave.compare.ComparisonFilm;
import dev.interleave.exchange.TraceFile;
import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.Format;
import dev.interleave.export.GifExport;
import dev.interleave.footage.DeadlockGraph;
import dev.interleave.footage.Footage;
import dev.interleave.footage.Story;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Picture;
import dev.interleave.picture.panel.Playable;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private static final int PIXELS_PER_MILLION = 1_000_000;
  private static final double LEAST_SPEED = 0.1;
  private static final double HIGHEST_SPEED = 16;
  private static final PictureSize STORY_SIZE = new PictureSize(960, 540);
  private static final PictureSize GRAPH_SIZE =
      new PictureSize(DeadlockGraph.WIDTH, DeadlockGraph.HEIGHT);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROGRAM|TRACE", descriptionKey = "program")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--from", paramLabel = "STEP|TIME|lost-update", converter = When.Converter.class)
  private When from = new When.AtStep(0);

  @Option(
      names = {"--to", "--at"},
      paramLabel = "STEP|TIME|end|lost-update",
      converter = When.Converter.class)
  private When to = new When.AtEnd();

  @Option(names = "--speed", paramLabel = "N")
  private double speed = 1;

  @Option(names = "--fps", paramLabel = "N")
  private int framesPerSecond = 20;

  @Option(names = "--loop", negatable = true, defaultValue = "true", fallbackValue = "true")
  private boolean loop;

  @Option(names = "--compare")
  private boolean compare;

  @Option(names = "--story")
  private boolean story;

  @Option(names = "--graph")
  private boolean graph;

  @Mixin private FrameOptions frame = new FrameOptions();

  @Override
  public Integer call() throws CommandException {
    checkNumbers();
    Format format = format();
    var output = new OutputFile(Speech.of(spec), file);
    output.checkFolder();
    Clip clip = story || graph ? Clip.of(still(format)) : compare ? comparison() : run();
    var export = new Export(clip, frame.theme(), frame.scale(), framesPerSecond, loop);
    output.write(path -> export.write(format, path, ExportProgress.UNWATCHED));
    return 0;
  }

  private Clip run() throws CommandException {
    Trace trace = TraceOrProgram.trace(name, options);
    List<Finding> findings = Analysis.of(trace, Speech.of(spec)).findings();
    Film film = Footage.film(trace, findings, Speech.of(spec));
    FilmFrame frames = Footage.frame(film, frame.parts(), List.of());
    PictureSize size = frame.size();
    return clip(
        position -> frames.picture(position, size.width(), size.height()),
        from.position(Speech.of(spec), trace, findings, film.pace()),
        to.position(Speech.of(spec), trace, findings, film.pace()),
        Footage.playable(film, frame.parts()));
  }

  /// A picture that is none of a moment.
  private Picture still(Format format) throws CommandException {
    if (format.content() != Format.Content.PICTURE || compare || (story && graph)) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.export.still"));
    }
    Trace trace = TraceOrProgram.trace(name, options);
    List<Finding> findings = Analysis.of(trace, Speech.of(spec)).findings();
    if (story) {
      PictureSize size = frame.sizeOr(STORY_SIZE);
      Film film = Footage.film(trace, findings, Speech.of(spec));
      return Story.of(film, findings).picture(size.width(), size.height());
    }
    PictureSize size = frame.sizeOr(GRAPH_SIZE);
    return findings.stream()
        .filter(DeadlockGraph::isOf)
        .min(Comparator.comparing(Finding::kind))
        .map(
            found ->
                DeadlockGraph.of(trace, found, Speech.of(spec))
                    .picture(size.width(), size.height()))
        .orElseThrow(() -> new CommandException(Speech.of(spec).say("cli.export.no-graph")));
  }

  private Clip comparison() throws CommandException {
    if (TraceFile.isNamed(name) || options.source() != Source.SIMULATED) {
      throw new ParameterException(
          spec.commandLine(), Speech.of(spec).say("cli.export.compare.recorded"));
    }
    if (frame.parts().code() || frame.parts().values()) {
      throw new ParameterException(
          spec.commandLine(), Speech.of(spec).say("cli.export.compare.parts"));
    }
    Comparison comparison = options.simulated(name, PolicyKind.ROUND_ROBIN).comparison();
    ComparisonFilm film = ComparisonFilm.of(comparison, Speech.of(spec));
    Trace off = comparison.off().trace();
    List<Finding> findings = Analysis.of(off, Speech.of(spec)).findings();
    PictureSize size = frame.size();
    return clip(
        position -> film.pictures().picture(position, size.width(), size.height()),
        from.position(Speech.of(spec), off, findings, film.off().pace()),
        to instanceof When.AtEnd
            ? film.length()
            : to.position(Speech.of(spec), off, findings, film.off().pace()),
        null);
  }

  private Clip clip(
      Function<Duration, Picture> pictures,
      Duration begin,
      Duration end,
      @Nullable Playable playable)
      throws CommandException {
    if (end.compareTo(begin) < 0) {
      throw new CommandException(Speech.of(spec).say("cli.export.backward"));
    }
    return new Clip(pictures, begin, end, speed, playable);
  }

  private void checkNumbers() {
    frame.check(spec);
    double pixels = frame.size().width() * frame.scale() * frame.size().height() * frame.scale();
    if (pixels > Export.MOST_PIXELS) {
      throw new ParameterException(
          spec.commandLine(),
          Speech.of(spec)
              .say(
                  "cli.export.pixels",
                  Math.round(pixels / PIXELS_PER_MILLION),
                  Export.MOST_PIXELS / PIXELS_PER_MILLION));
    }
    if (framesPerSecond < 1 || framesPerSecond > GifExport.MOST_FRAMES_PER_SECOND) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.range.fps"));
    }
    if (!(speed >= LEAST_SPEED && speed <= HIGHEST_SPEED)) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.range.speed"));
    }
  }

  private Format format() {
    return Format.of(file)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), Speech.of(spec).say("cli.ending", file, Format.endings())));
  }
}
