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
@Command(
    name = "export",
    description =
        "Takes a picture (.png, .svg, .pdf), a film (.gif, .mp4, .webm, .frames) or a page that plays"
            + " (.html) of a run along.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  interleave export race --lock off -o race.gif",
      "  interleave export race --lock off --at lost-update --scale 2 -o lost.png",
      "  interleave export race --code --inspector --preset slide -o slide.png",
      "  interleave export race --lock off -o race.html",
      "  interleave export queue-workers --from 4 --to 20 --speed 2 -o part.mp4",
      "  interleave export deadlock --story --size 794x1123 -o story.pdf",
      "  interleave export run.trace --preset print --caption-text Race -o race.png"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private static final double LEAST_SPEED = 0.1;
  private static final double HIGHEST_SPEED = 16;
  private static final PictureSize STORY_SIZE = new PictureSize(960, 540);
  private static final PictureSize GRAPH_SIZE =
      new PictureSize(DeadlockGraph.WIDTH, DeadlockGraph.HEIGHT);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM|TRACE",
      description =
          "A .py file, the name of a built-in program, or an .interleave file of 'run --save'; with"
              + " --source jvm: locks, queue or shared-memory.")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description =
          "Where to: a name that ends with .png, .svg, .pdf, .gif, .mp4, .webm, .frames (a folder of"
              + " numbered pictures) or .html.")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "STEP|TIME|lost-update",
      converter = When.Converter.class,
      description = "Where a film begins. Default: 0.")
  private When from = new When.AtStep(0);

  @Option(
      names = {"--to", "--at"},
      paramLabel = "STEP|TIME|end|lost-update",
      converter = When.Converter.class,
      description = "Where a film ends, or the moment of a picture. Default: end.")
  private When to = new When.AtEnd();

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "How fast a film plays, 0.1 to 16. Default: 1.")
  private double speed = 1;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "Frames per second of a film, 1 to 50. Default: 20.")
  private int framesPerSecond = 20;

  @Option(
      names = "--loop",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether a GIF begins again at its end. Default: it does.")
  private boolean loop;

  @Option(
      names = "--compare",
      description =
          "Show the same schedule with the locks off and on, side by side. Simulated runs only.")
  private boolean compare;

  @Option(
      names = "--story",
      description =
          "The decisive moments as numbered panels on one page with a caption each (.png, .svg,"
              + " .pdf). Default size: 960x540.")
  private boolean story;

  @Option(
      names = "--graph",
      description =
          "Who holds which lock and waits for whom, of a deadlock or of one that could be (.png,"
              + " .svg, .pdf). Default size: 480x320.")
  private boolean graph;

  @Mixin private FrameOptions frame = new FrameOptions();

  @Override
  public Integer call() throws CommandException {
    checkNumbers();
    Format format = format();
    var output = new OutputFile(file);
    output.checkFolder();
    Clip clip = story || graph ? Clip.of(still(format)) : compare ? comparison() : run();
    var export = new Export(clip, frame.theme(), frame.scale(), framesPerSecond, loop);
    output.write(path -> export.write(format, path, ExportProgress.UNWATCHED));
    return 0;
  }

  private Clip run() throws CommandException {
    Trace trace = TraceOrProgram.trace(name, options);
    List<Finding> findings = Analysis.of(trace).findings();
    Film film = Footage.film(trace, findings);
    FilmFrame frames = Footage.frame(film, frame.parts(), List.of());
    PictureSize size = frame.size();
    return clip(
        position -> frames.picture(position, size.width(), size.height()),
        from.position(trace, findings, film.pace()),
        to.position(trace, findings, film.pace()),
        Footage.playable(film, frame.parts()));
  }

  /// A picture that is none of a moment.
  private Picture still(Format format) throws CommandException {
    if (format.content() != Format.Content.PICTURE || compare || (story && graph)) {
      throw new ParameterException(
          spec.commandLine(),
          "--story and --graph are pictures of one run: end the name with .png, .svg or .pdf, and"
              + " choose one of --story, --graph and --compare");
    }
    Trace trace = TraceOrProgram.trace(name, options);
    List<Finding> findings = Analysis.of(trace).findings();
    if (story) {
      PictureSize size = frame.sizeOr(STORY_SIZE);
      Film film = Footage.film(trace, findings);
      return Story.of(film, findings).picture(size.width(), size.height());
    }
    PictureSize size = frame.sizeOr(GRAPH_SIZE);
    return findings.stream()
        .filter(DeadlockGraph::isOf)
        .min(Comparator.comparing(Finding::kind))
        .map(found -> DeadlockGraph.of(trace, found).picture(size.width(), size.height()))
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no graph: this run has no deadlock, and its locks are taken in an"
                        + " order that leads to none."));
  }

  private Clip comparison() throws CommandException {
    if (TraceFile.isNamed(name) || options.source() != Source.SIMULATED) {
      throw new ParameterException(
          spec.commandLine(),
          "--compare is for simulated runs: a recorded run cannot be had again");
    }
    if (frame.parts().code() || frame.parts().values()) {
      throw new ParameterException(
          spec.commandLine(), "--compare shows two runs: leave out --code and --inspector");
    }
    Comparison comparison = options.simulated(name, PolicyKind.ROUND_ROBIN).comparison();
    ComparisonFilm film = ComparisonFilm.of(comparison);
    Trace off = comparison.off().trace();
    List<Finding> findings = Analysis.of(off).findings();
    PictureSize size = frame.size();
    return clip(
        position -> film.pictures().picture(position, size.width(), size.height()),
        from.position(off, findings, film.off().pace()),
        to instanceof When.AtEnd ? film.length() : to.position(off, findings, film.off().pace()),
        null);
  }

  private Clip clip(
      Function<Duration, Picture> pictures,
      Duration begin,
      Duration end,
      @Nullable Playable playable)
      throws CommandException {
    if (end.compareTo(begin) < 0) {
      throw new CommandException("the film would end before it begins: --to comes before --from.");
    }
    return new Clip(pictures, begin, end, speed, playable);
  }

  private void checkNumbers() {
    frame.check(spec);
    double pixels = frame.size().width() * frame.scale() * frame.size().height() * frame.scale();
    if (pixels > Export.MOST_PIXELS) {
      throw new ParameterException(
          spec.commandLine(),
          "%,.0f million pixels are too many: take a smaller --size or --scale, up to %,d million"
              .formatted(pixels / 1e6, Export.MOST_PIXELS / 1_000_000));
    }
    if (framesPerSecond < 1 || framesPerSecond > GifExport.MOST_FRAMES_PER_SECOND) {
      throw new ParameterException(spec.commandLine(), "--fps goes from 1 to 50");
    }
    if (!(speed >= LEAST_SPEED && speed <= HIGHEST_SPEED)) {
      throw new ParameterException(spec.commandLine(), "--speed goes from 0.1 to 16");
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
}
