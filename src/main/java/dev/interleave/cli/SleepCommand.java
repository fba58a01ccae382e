package dev.interleave.cli;

import dev.interleave.export.PngExport;
import dev.interleave.odds.Odds;
import dev.interleave.odds.OddsException;
import dev.interleave.odds.OddsMeasurement;
import dev.interleave.odds.OddsPicture;
import dev.interleave.odds.OddsReport;
import dev.interleave.odds.OddsText;
import dev.interleave.trace.RunSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures how the odds of a bad outcome depend on the length of sleeps.
@Command(
    name = "sleep",
    description =
        "Shows that sleep is not a lock: the chance of a bad outcome against the length of sleeps.",
    mixinStandardHelpOptions = true)
final class SleepCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM",
      description = "A .py file or the name of a built-in program that has a lock and sleeps.")
  private String name = "";

  @ArgGroup private @Nullable Format format;

  /// How it is printed unless as a table.
  static final class Format {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print values between commas.")
    private boolean csv;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.png",
      description = "Write the plot.")
  private @Nullable Path file;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Simulated rounds for each length. Default: 300.")
  private int rounds = 300;

  @Option(
      names = "--simulated-only",
      description = "Count no real rounds on this machine, which race and shared-memory have.")
  private boolean simulatedOnly;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Size of the plot in pixels at scale 1. Default: 960x600.")
  private PictureSize size = new PictureSize(960, 600);

  @Mixin private PictureLook look = new PictureLook();

  @Override
  public Integer call() throws CommandException {
    look.check(spec);
    Path output = file;
    if (output != null) {
      if (!String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png")) {
        throw new ParameterException(
            spec.commandLine(), "'%s' does not end with .png".formatted(output));
      }
      new OutputFile(output).checkFolder();
    }
    OddsReport report = measured();
    if (output != null) {
      new OutputFile(output)
          .write(
              path ->
                  new PngExport(look.theme(), look.scale())
                      .write(new OddsPicture(report).picture(size.width(), size.height()), path));
    }
    print(report);
    return 0;
  }

  private OddsReport measured() throws CommandException {
    try {
      return new OddsMeasurement(ProgramText.of(name), RunSettings.DEFAULT, rounds, !simulatedOnly)
          .measure(_ -> {}, () -> false);
    } catch (OddsException refusal) {
      throw new CommandException(String.valueOf(refusal.getMessage()), refusal);
    }
  }

  private void print(OddsReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (format != null && format.json) {
      out.print(OddsText.json(report));
    } else if (format != null && format.csv) {
      out.print(OddsText.csv(report));
    } else {
      out.println("Chance of a bad outcome of %s, by the length of sleeps".formatted(name));
      for (Odds odds : report.odds()) {
        out.println(
            String.format(
                Locale.ROOT,
                "  %-32s sleep × %-9s %5.1f%%  (%.1f – %.1f%%, %d rounds)",
                odds.origin().title(),
                odds.factor(),
                odds.share().value() * 100,
                odds.share().least() * 100,
                odds.share().most() * 100,
                odds.share().rounds()));
      }
      if (report.without() != null) {
        out.println(report.without().inWords());
      }
      out.println(OddsReport.MESSAGE);
    }
  }
}
