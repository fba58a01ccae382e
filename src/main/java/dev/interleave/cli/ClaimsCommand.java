package dev.interleave.cli;

import dev.interleave.claims.ClaimsCsv;
import dev.interleave.claims.ClaimsJson;
import dev.interleave.claims.ClaimsPicture;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.Topic;
import dev.interleave.claims.measure.Effort;
import dev.interleave.claims.measure.Measurement;
import dev.interleave.claims.measure.MeasurementProgress;
import dev.interleave.export.PngExport;
import dev.interleave.file.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures what is said of processes against threads.
@Command(name = "claims", mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {

  private static final int NARROWEST = 640;
  private static final int WIDEST = 3840;

  @Spec private CommandSpec spec;

  @ArgGroup private @Nullable Format format;

  /// How it is printed unless as a table.
  static final class Format {
    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--width", paramLabel = "N")
  private int width = 1200;

  @Mixin private PictureLook look = new PictureLook();

  @Option(names = "--quick")
  private boolean quick;

  /// What can be written.
  private enum FileKind {
    PNG,
    CSV,
    JSON;

    static Optional<FileKind> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return List.of(values()).stream()
          .filter(kind -> name.endsWith("." + kind.name().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }

  @Override
  public Integer call() throws CommandException {
    check();
    ClaimsReport report =
        new Measurement(Speech.of(spec), quick ? Effort.LEAST : Effort.USUAL).measure(progress());
    for (Path file : files) {
      write(report, file);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format != null && format.json) {
      out.print(ClaimsJson.text(report));
    } else if (format != null && format.csv) {
      out.print(ClaimsCsv.text(report));
    } else {
      new ClaimsSummary(Speech.of(spec), out).print(report);
    }
    return 0;
  }

  /// Before anything is measured, which takes a while.
  private void check() throws CommandException {
    look.check(spec);
    if (width < NARROWEST || width > WIDEST) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.range.width"));
    }
    for (Path file : files) {
      if (FileKind.of(file).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), Speech.of(spec).say("cli.claims.ending", file));
      }
      new OutputFile(Speech.of(spec), file).checkFolder();
    }
  }

  /// Tells a person who waits at a terminal, and nobody else.
  private MeasurementProgress progress() {
    if (!Attended.byPerson()) {
      return (_, _, _) -> {};
    }
    PrintWriter errors = spec.commandLine().getErr();
    return (Topic topic, int done, int total) ->
        errors.println(
            Speech.of(spec)
                .say("cli.claims.progress", done + 1, total, topic.title(Speech.of(spec))));
  }

  private void write(ClaimsReport report, Path file) throws CommandException {
    new OutputFile(Speech.of(spec), file)
        .write(
            path -> {
              switch (FileKind.of(path).orElseThrow()) {
                case PNG ->
                    new PngExport(look.theme(), look.scale())
                        .write(new ClaimsPicture(Speech.of(spec), report).picture(width), path);
                case CSV -> write(ClaimsCsv.text(report), path);
                case JSON -> write(ClaimsJson.text(report), path);
              }
            });
  }

  private static void write(String text, Path file) throws IOException {
    WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
