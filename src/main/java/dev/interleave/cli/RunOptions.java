package dev.interleave.cli;

import dev.interleave.text.Texts;
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

  @Option(names = "--source", paramLabel = "simulated|jvm", converter = Source.Converter.class)
  private Source source = Source.SIMULATED;

  @Option(names = "--lock", paramLabel = "on|off|GUARD", converter = LockChoice.Converter.class)
  private LockChoice lock = LockChoice.ON;

  @Option(
      names = "--sleep",
      paramLabel = "on|off|FACTOR|LENGTH",
      converter = SleepChoice.Converter.class)
  private SleepChoice sleep = new SleepChoice.Scaled(1);

  @ArgGroup(validate = false, headingKey = "heading.simulated")
  private SimulationOptions simulation = new SimulationOptions();

  @ArgGroup(validate = false, headingKey = "heading.real")
  private LiveOptions live = new LiveOptions();

  /// What is said with.
  Texts texts() {
    return Speech.of(command);
  }

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
    return new SimulatedRuns(
        texts(), ProgramText.of(texts(), name), name, settings, simulation.script());
  }

  private Toggles toggles() {
    refuse(LiveOptions.class, "cli.run.real-only");
    Guard guard = lock.guard();
    if (guard != null) {
      throw wrong(texts().say("cli.run.guard", guard.label()));
    }
    return switch (sleep) {
      case SleepChoice.Scaled(double factor) ->
          Toggles.NONE.withLocks(lock.on()).withSleepFactor(factor);
      case SleepChoice.Fixed _ -> throw wrong(texts().say("cli.run.length"));
    };
  }

  /// The real program of a name, as the options choose it.
  ///
  /// @throws CommandException if there is no such program
  /// @throws ParameterException if an option was given that it does not have
  LiveProgram program(String name) throws CommandException {
    refuse(SimulationOptions.class, "cli.run.simulated-only");
    Optional<LiveProgram> usual = LiveProgram.named(name);
    if (usual.isEmpty()) {
      throw new CommandException(texts().say("cli.run.no-real-program", name));
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
                  texts().say("cli.run.no-option", program.name(), name, String.join(", ", known)));
            });
  }

  private void checkLock(LiveProgram program) {
    List<String> known = LiveOptions.locksFor(program);
    Guard guard = lock.guard();
    if (known.isEmpty() && (guard != null || !lock.on())) {
      throw wrong(texts().say("cli.run.no-lock", program.name()));
    }
    if (guard != null && !known.contains(guard.label())) {
      throw wrong(
          texts().say("cli.run.no-guard", program.name(), guard.label(), String.join(", ", known)));
    }
  }

  private void refuse(Class<?> options, String key) {
    given(options)
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(texts().say(key, name));
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
