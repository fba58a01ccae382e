package dev.interleave.cli;

import dev.interleave.exchange.ExchangeFormat;
import dev.interleave.exchange.LoadedTrace;
import dev.interleave.exchange.TraceFileException;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;

/// What a command looks at: a run that was saved, or a new one.
final class TraceOrProgram {

  private TraceOrProgram() {}

  /// The trace of a name: read from a file, or made by running a program once.
  ///
  /// @param options how a program is run
  /// @throws CommandException if there is nothing of that name, or it cannot be read or run
  static Trace trace(String name, RunOptions options) throws CommandException {
    if (ExchangeFormat.canLoad(name)) {
      return saved(name, options);
    }
    return switch (options.source()) {
      case SIMULATED -> options.simulated(name, PolicyKind.ROUND_ROBIN).trace();
      case JVM -> new RealRuns(options.texts(), options.program(name)).trace();
    };
  }

  private static Trace saved(String name, RunOptions options) throws CommandException {
    try {
      LoadedTrace loaded = ExchangeFormat.load(Path.of(name));
      loaded.notes().forEach(options::note);
      return loaded.trace();
    } catch (TraceFileException unreadable) {
      throw new CommandException(String.valueOf(unreadable.getMessage()), unreadable);
    } catch (IOException failure) {
      throw new CommandException(options.texts().say("cli.file.unread", name), failure);
    }
  }
}
