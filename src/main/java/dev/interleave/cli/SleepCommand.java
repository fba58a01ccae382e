package dev.interleave.cli;

import dev.interleave.text.Texts;
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
@Command(name = "sleep", mixinStandardHelpOptions = true)
final class SleepCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROGRAM", descriptionKey = "program")
  private String name = "";

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
      paramLabel = "FILE.png")
  private @Nullable Path file;

  @Option(names = "--rounds", paramLabel = "N", converter = AtLeastOne.class)
  private int rounds = 300;

  @Option(names = "--simulated-only")
  private boolean simulatedOnly;

  @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class)
  private PictureSize size = new PictureSize(960, 600);

  @Mixin private PictureLook look = new PictureLook();

  @Override
  public Integer call() throws CommandException {
    look.check(spec);
    Path output = file;
    if (output != null) {
      if (!String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png")) {
        throw new ParameterException(
            spec.commandLine(), Speech.of(spec).say("cli.sleep.ending", output));
      }
      new OutputFile(Speech.of(spec), output).checkFolder();
    }
    OddsReport report = measured();
    if (output != null) {
      new OutputFile(Speech.of(spec), output)
          .write(
              path ->
                  new PngExport(look.theme(), look.scale())
                      .write(
                          new OddsPicture(Speech.of(spec), report)
                              .picture(size.width(), size.height()),
                          path));
    }
    print(report);
    return 0;
  }

  private OddsReport measured() throws CommandException {
    try {
      return new OddsMeasurement(
              Speech.of(spec),
              ProgramText.of(Speech.of(spec), name),
              RunSettings.DEFAULT,
              rounds,
              !simulatedOnly)
          .measure(_ -> {}, () -> false);
    } catch (OddsException refusal) {
      throw new CommandException(String.valueOf(refusal.getMessage()), refusal);
    }
  }

  private void print(OddsReport report) {
    Texts texts = Speech.of(spec);
    PrintWriter out = spec.commandLine().getOut();
    if (format != null && format.json) {
      out.print(OddsText.json(report));
    } else if (format != null && format.csv) {
      out.print(OddsText.csv(report));
    } else {
      out.println(texts.say("cli.sleep.chance", name));
      for (Odds odds : report.odds()) {
        out.println(
            "  %-32s %-17s %7s  %s"
                .formatted(
                    odds.origin().title(texts),
                    texts.say("cli.sleep.factor", odds.factor()),
                    texts.say("cli.sleep.share", odds.share().value() * 100),
                    texts.say(
                        "cli.sleep.range",
                        odds.share().least() * 100,
                        odds.share().most() * 100,
                        odds.share().rounds())));
      }
      if (report.without() != null) {
        out.println(report.without().inWords(texts));
      }
      out.println(OddsReport.message(texts));
    }
  }
}
