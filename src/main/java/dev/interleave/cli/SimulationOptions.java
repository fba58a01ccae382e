package dev.interleave.cli;

import dev.interleave.text.Texts;
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

/// The options that only a simulated run has.
final class SimulationOptions {

  /// On or off.
  enum Switch {
    ON,
    OFF
  }

  @Option(names = "--gil", paramLabel = "on|off")
  private Switch gil = Switch.ON;

  @Option(names = "--cores", paramLabel = "N", converter = AtLeastOne.class)
  private int cores = RunSettings.DEFAULT.cores();

  @Option(names = "--policy", paramLabel = "round-robin|random", converter = PolicyName.class)
  private @Nullable PolicyKind policy;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = RunSettings.DEFAULT.seed();

  @Option(names = "--schedule", paramLabel = "SCHEDULE", converter = ScheduleText.class)
  private Schedule schedule = Schedule.EMPTY;

  /// What a run is made with.
  ///
  /// @param usual how the scheduler chooses unless an option says it
  RunSettings settings(Toggles toggles, PolicyKind usual) {
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

  /// Reads the name of a policy.
  static final class PolicyName implements ITypeConverter<PolicyKind> {

    private final Texts texts;

    PolicyName(Texts texts) {
      this.texts = texts;
    }

    @Override
    public PolicyKind convert(String text) {
      return Named.find(text, PolicyKind.values(), SimulationOptions::name)
          .orElseThrow(
              () ->
                  new Misfit(
                      texts.say(
                          "cli.misfit.either",
                          text,
                          name(PolicyKind.ROUND_ROBIN),
                          name(PolicyKind.RANDOM))));
    }
  }

  /// Reads a schedule.
  static final class ScheduleText implements ITypeConverter<Schedule> {
    @Override
    public Schedule convert(String text) {
      try {
        return Schedule.parse(text);
      } catch (IllegalArgumentException wrong) {
        throw new Misfit(String.valueOf(wrong.getMessage()));
      }
    }
  }
}
