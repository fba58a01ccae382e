package dev.interleave.cli;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Toggles;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say how a program is run, and by what.
final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--source",
      paramLabel = "simulated|jvm",
      converter = Source.Converter.class,
      description =
          "What runs it: the simulator, or real threads and processes of this machine, which run"
              + " locks, queue or shared-memory. Default: simulated.")
  private Source source = Source.SIMULATED;

  @Option(
      names = "--lock",
      paramLabel = "on|off|GUARD",
      converter = LockChoice.Converter.class,
      description =
          "Whether the program's locks work; with --source jvm also which guard is used:"
              + " synchronized, reentrant, fair, atomic, opaque, volatile or shared. Default: on.")
  private LockChoice lock = LockChoice.ON;

  @Option(
      names = "--sleep",
      paramLabel = "on|off|FACTOR|LENGTH",
      converter = SleepChoice.Converter.class,
      description =
          "Whether sleeps are kept, left out, or multiplied by a factor; with --source jvm also how"
              + " long they are (20ms). Default: on.")
  private SleepChoice sleep = new SleepChoice.Scaled(1);

  @ArgGroup(validate = false, heading = "%nSimulated runs only:%n")
  private SimulationOptions simulation = new SimulationOptions();

  @ArgGroup(validate = false, heading = "%nReal runs (--source jvm) only:%n")
  private LiveOptions live = new LiveOptions();

  /// Says something to the person beside the result.
  void note(String sentence) {
    command.commandLine().getErr().println("interleave: " + sentence);
  }

  /// What runs the program.
  Source source() {
    return source;
  }

  /// Runs of the simulated program of a name.
  ///
  /// @param usual how the scheduler chooses unless an option says it
  /// @throws CommandException if there is no such program, or it cannot be run
  /// @throws ParameterException if an option was given that only a real run has
  SimulatedRuns simulated(String name, PolicyKind usual) throws CommandException {
    RunSettings settings = simulation.settings(toggles(), usual);
    return new SimulatedRuns(ProgramText.of(name), name, settings, simulation.script());
  }

  private Toggles toggles() {
    refuse(LiveOptions.class, "%s is for real runs: add --source jvm");
    Guard guard = lock.guard();
    if (guard != null) {
      throw wrong("--lock %s is for real runs: add --source jvm".formatted(guard.label()));
    }
    return switch (sleep) {
      case SleepChoice.Scaled(double factor) ->
          Toggles.NONE.withLocks(lock.on()).withSleepFactor(factor);
      case SleepChoice.Fixed _ ->
          throw wrong("--sleep with a length is for real runs: use a factor, or add --source jvm");
    };
  }

  /// The real program of a name, as the options choose it.
  ///
  /// @throws CommandException if there is no such program
  /// @throws ParameterException if an option was given that it does not have
  LiveProgram program(String name) throws CommandException {
    refuse(SimulationOptions.class, "%s is for simulated runs: leave it out, or --source jvm");
    Optional<LiveProgram> usual = LiveProgram.named(name);
    if (usual.isEmpty()) {
      throw new CommandException(
          "there is no real program named '%s': --source jvm runs locks, queue and shared-memory."
              .formatted(name));
    }
    checkOptions(usual.get());
    checkLock(usual.get());
    return live.applyTo(usual.get(), lock, sleep);
  }

  private void checkOptions(LiveProgram program) {
    List<String> known = LiveOptions.namesFor(program);
    given(LiveOptions.class)
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(
                  "%s has no %s; it takes %s"
                      .formatted(program.name(), name, String.join(", ", known)));
            });
  }

  private void checkLock(LiveProgram program) {
    List<String> known = LiveOptions.locksFor(program);
    Guard guard = lock.guard();
    if (known.isEmpty() && (guard != null || !lock.on())) {
      throw wrong("%s has no lock: leave --lock out".formatted(program.name()));
    }
    if (guard != null && !known.contains(guard.label())) {
      throw wrong(
          "%s cannot be guarded by %s; it takes on, off, %s"
              .formatted(program.name(), guard.label(), String.join(", ", known)));
    }
  }

  private void refuse(Class<?> options, String sentence) {
    given(options)
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(sentence.formatted(name));
            });
  }

  /// The options that were given of those that a class declares.
  private Stream<String> given(Class<?> options) {
    return command.commandLine().getParseResult().matchedOptions().stream()
        .filter(
            option ->
                option.userObject() instanceof Field field
                    && field.getDeclaringClass().equals(options))
        .map(OptionSpec::longestName);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
