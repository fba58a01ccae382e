package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.picture.Pace;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/// A moment of a run, as people name it on the command line.
sealed interface When {

  /// After a number of steps.
  ///
  /// @param step 0 for the beginning
  record AtStep(int step) implements When {}

  /// At a time of the run.
  ///
  /// @param time time since the run began
  record AtTime(Duration time) implements When {}

  /// When all is over.
  record AtEnd() implements When {}

  /// When an update is lost for the first time.
  record AtLostUpdate() implements When {}

  /// Where it is in the film of a run.
  ///
  /// @throws CommandException if the run has no such moment
  default Duration position(Texts texts, Trace trace, List<Finding> findings, Pace pace)
      throws CommandException {
    return switch (this) {
      case AtStep(int step) when step <= trace.stepCount() ->
          pace.positionOf(trace.nanosOfStep(step));
      case AtStep(int step) ->
          throw new CommandException(texts.say("cli.export.no-step", trace.stepCount(), step));
      case AtTime(Duration time) when time.toNanos() <= trace.endNanos() ->
          pace.positionOf(time.toNanos());
      case AtTime _ ->
          throw new CommandException(
              texts.say("cli.export.over", BigDecimal.valueOf(trace.endNanos(), 6).toString()));
      case AtEnd _ -> pace.length();
      case AtLostUpdate _ -> pace.positionOf(lostUpdateNanos(texts, trace, findings));
    };
  }

  private static long lostUpdateNanos(Texts texts, Trace trace, List<Finding> findings)
      throws CommandException {
    return findings.stream()
        .filter(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
        .findFirst()
        .map(finding -> trace.events().get(finding.at()).nanos())
        .orElseThrow(
            () ->
                new CommandException(
                    switch (trace.origin().provenance()) {
                      case Provenance.Simulated _ -> texts.say("cli.export.nothing-lost.simulated");
                      case Provenance.Recorded _ -> texts.say("cli.export.nothing-lost.recorded");
                    }));
  }

  /// Reads it.
  final class Converter implements ITypeConverter<When> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    private static final Pattern STEP = Pattern.compile("\\d{1,9}");

    @Override
    public When convert(String text) {
      if (text.equals("end")) {
        return new AtEnd();
      } else if (text.equals("lost-update")) {
        return new AtLostUpdate();
      } else if (STEP.matcher(text).matches()) {
        return new AtStep(Integer.parseInt(text));
      }
      Optional<Duration> time = LengthOfTime.of(text);
      if (time.isPresent() && !time.get().isNegative()) {
        return new AtTime(time.get());
      }
      throw new Misfit(texts.say("cli.misfit.moment", text));
    }
  }
}
