package dev.interleave.cli;

import dev.interleave.simulate.Script;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say how a program is run.
final class RunOptions {

  /// On or off.
  enum Switch {
    ON,
    OFF
  }

  @Option(
      names = "--lock",
      paramLabel = "on|off",
      description = "Whether the program's locks work. Default: on.")
  private Switch lock = Switch.ON;

  @Option(
      names = "--sleep",
      paramLabel = "on|off|FACTOR",
      converter = SleepFactor.class,
      description = "Whether sleeps are kept, left out, or multiplied by a factor. Default: on.")
  private double sleep = 1;

  @Option(
      names = "--gil",
      paramLabel = "on|off",
      description = "Whether each process has a global interpreter lock. Default: on.")
  private Switch gil = Switch.ON;

  @Option(
      names = "--cores",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "How many actors can run at the same instant. Default: 4.")
  private int cores = RunSettings.DEFAULT.cores();

  @Option(
      names = "--policy",
      paramLabel = "round-robin|random",
      converter = PolicyName.class,
      description = "How the scheduler chooses. Default: round-robin; random for several rounds.")
  private @Nullable PolicyKind policy;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "What random choices start from. Default: 1.")
  private long seed = RunSettings.DEFAULT.seed();

  @Option(
      names = "--schedule",
      paramLabel = "SCHEDULE",
      converter = ScheduleText.class,
      description = "Which actor takes each of the first steps, as in 0*5,1*3,2.")
  private Schedule schedule = Schedule.EMPTY;

  /// What a run is made with.
  ///
  /// @param usual how the scheduler chooses unless an option says it
  RunSettings settings(PolicyKind usual) {
    Toggles toggles = Toggles.NONE.withLocks(lock == Switch.ON).withSleepFactor(sleep);
    return RunSettings.DEFAULT
        .withToggles(toggles)
        .withGil(gil == Switch.ON)
        .withCores(cores)
        .withPolicy(Optional.ofNullable(policy).orElse(usual))
        .withSeed(seed);
  }

  /// What is laid down about the run.
  Script script() {
    return Script.replay(schedule);
  }

  /// The name of a policy on the command line.
  static String name(PolicyKind policy) {
    return policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads how long sleeps are.
  static final class SleepFactor implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "on" -> 1.0;
        case "off" -> 0.0;
        case String factor -> number(factor);
      };
    }

    private static double number(String text) {
      try {
        double factor = Double.parseDouble(text);
        if (factor >= 0 && Double.isFinite(factor)) {
          return factor;
        }
      } catch (NumberFormatException _) {
        // Said below, as for a number that is no factor.
      }
      throw new TypeConversionException("'%s' is not on, off or a factor from 0".formatted(text));
    }
  }

  /// Reads a number that is at least one.
  static final class AtLeastOne implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int number = Integer.parseInt(text);
        if (number >= 1) {
          return number;
        }
      } catch (NumberFormatException _) {
        // Said below, as for a number that is too small.
      }
      throw new TypeConversionException("'%s' is not a whole number from 1".formatted(text));
    }
  }

  /// Reads the name of a policy.
  static final class PolicyName implements ITypeConverter<PolicyKind> {
    @Override
    public PolicyKind convert(String text) {
      for (PolicyKind policy : PolicyKind.values()) {
        if (name(policy).equals(text.toLowerCase(Locale.ROOT))) {
          return policy;
        }
      }
      throw new TypeConversionException("'%s' is not round-robin or random".formatted(text));
    }
  }

  /// Reads a schedule.
  static final class ScheduleText implements ITypeConverter<Schedule> {
    @Override
    public Schedule convert(String text) {
      try {
        return Schedule.parse(text);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(wrong.getMessage());
      }
    }
  }
}
