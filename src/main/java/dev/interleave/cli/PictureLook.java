package dev.interleave.cli;

import dev.interleave.export.paint.Theme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say how a picture looks, whichever command makes it.
final class PictureLook {

  private static final double LARGEST_SCALE = 8;
  private static final double LEAST_SCALE = 0.25;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "How many pixels one pixel becomes, 0.25 to 8. Default: 1.")
  private double scale = 1;

  @Option(names = "--theme", paramLabel = "light|dark", description = "Colours. Default: light.")
  private Theme theme = Theme.LIGHT;

  /// Refuses a scale that no picture can have.
  ///
  /// @param spec the command that has the option
  void check(CommandSpec spec) {
    if (!(scale >= LEAST_SCALE && scale <= LARGEST_SCALE)) {
      throw new ParameterException(spec.commandLine(), "--scale goes from 0.25 to 8");
    }
  }

  double scale() {
    return scale;
  }

  Theme theme() {
    return theme;
  }
}
