package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/// What runs a program.
enum Source {
  /// The simulator: a program in the teaching language.
  SIMULATED,
  /// Real threads and processes: one of the live programs.
  JVM;

  /// The name on the command line and in JSON.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads it.
  static final class Converter implements ITypeConverter<Source> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    @Override
    public Source convert(String text) {
      return Named.find(text, values(), Source::label)
          .orElseThrow(
              () ->
                  new Misfit(texts.say("cli.misfit.either", text, SIMULATED.label(), JVM.label())));
    }
  }
}
