package dev.interleave.cli;

import dev.interleave.export.paint.Theme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import org.jspecify.annotations.Nullable;

/// The options that say how a picture looks, whichever command makes it.
final class PictureLook {

  private static final double LARGEST_SCALE = 8;
  private static final double LEAST_SCALE = 0.25;

  @Option(names = "--scale", paramLabel = "N")
  private @Nullable Double scale;

  @Option(names = "--theme", paramLabel = "light|dark|print")
  private @Nullable Theme theme;

  /// Refuses a scale that no picture can have.
  ///
  /// @param spec the command that has the option
  void check(CommandSpec spec) {
    if (!(scale() >= LEAST_SCALE && scale() <= LARGEST_SCALE)) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.range.scale"));
    }
  }

  double scale() {
    return scaleOr(1);
  }

  Theme theme() {
    return themeOr(Theme.LIGHT);
  }

  /// The scale that was asked for, or else a usual one.
  double scaleOr(double usual) {
    return scale == null ? usual : scale;
  }

  /// The colours that were asked for, or else the usual ones.
  Theme themeOr(Theme usual) {
    return theme == null ? usual : theme;
  }
}
