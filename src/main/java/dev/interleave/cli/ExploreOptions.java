package dev.interleave.cli;

import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Limits;
import dev.interleave.explore.SleepOrder;
import dev.interleave.explore.walk.Order;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The options that say how a program is explored.
final class ExploreOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--lock",
      paramLabel = "on|off",
      converter = LockChoice.Converter.class,
      description = "Whether the program's locks work. Default: on.")
  private LockChoice lock = LockChoice.ON;

  @Option(
      names = "--sleep",
      paramLabel = "any-order|timed|off",
      converter = SleepName.class,
      description =
          "What a sleep means: others may run for as long as they like, which finds what timing"
              + " hides; the shorter sleep ends first; or nothing. Default: any-order.")
  private SleepOrder sleeps = SleepOrder.ANY_ORDER;

  @Option(
      names = "--gil",
      paramLabel = "on|off",
      description = "Whether each process has a global interpreter lock. Default: on.")
  private SimulationOptions.Switch gil = SimulationOptions.Switch.ON;

  @Option(
      names = "--max-states",
      paramLabel = "N",
      converter = CountOfStates.class,
      description = "Stop after N states. Default: 50000000.")
  private long states = Limits.USUAL.states();

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      converter = MemorySize.Converter.class,
      description =
          "Stop when states take so much memory (512M, 2G). Default: half of what Java may use.")
  private MemorySize memory = new MemorySize(Limits.USUAL.memoryBytes());

  @Option(
      names = "--time-limit",
      paramLabel = "LENGTH",
      converter = TimeLimit.class,
      description = "Stop after so long (30s, 5min). Default: 10min.")
  private Duration time = Limits.USUAL.time();

  @Option(
      names = "--ignore-output",
      description =
          "Leave out what is printed: outcomes are told apart by how they end and by values alone."
              + " Far fewer states where threads print in any order.")
  private boolean outputIgnored;

  @Option(
      names = "--no-reduction",
      description =
          "Walk also what differs only in the order of independent steps. Slower, with the same"
              + " outcomes.")
  private boolean unreduced;

  @Option(
      names = "--symmetry",
      description =
          "Take threads that are alike for one another: far fewer states where many threads do the"
              + " same. Of outcomes in which somebody waits for ever it tells one, whoever waits.")
  private boolean symmetric;

  @Option(
      names = "--order",
      paramLabel = "breadth|depth",
      converter = OrderName.class,
      description =
          "Walk states in the order of their distance, or on from the one found last, which is for"
              + " one thread; where a limit stops that, the ways it tells need not be the shortest."
              + " Default: breadth.")
  private Order order = Order.BREADTH;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "How many threads walk. Default: one for each core.")
  private int threads = ExploreSettings.USUAL.threads();

  /// What the runs are made with.
  ///
  /// @throws ParameterException if a lock was chosen that only a real run has
  RunSettings run() {
    if (lock.guard() != null) {
      throw new ParameterException(
          command.commandLine(), "--lock is on or off here: only simulated runs are explored");
    }
    return RunSettings.DEFAULT
        .withToggles(
            Toggles.NONE.withLocks(lock.on()).withSleepFactor(sleeps == SleepOrder.OFF ? 0 : 1))
        .withGil(gil == SimulationOptions.Switch.ON);
  }

  /// How they are explored.
  ///
  /// @throws ParameterException if an order was chosen in which symmetry is not looked for
  ExploreSettings settings() {
    if (symmetric && order == Order.DEPTH) {
      throw new ParameterException(
          command.commandLine(),
          "--symmetry walks breadth first: leave out --order depth or --symmetry");
    }
    return new ExploreSettings(
        sleeps,
        !outputIgnored,
        !unreduced,
        symmetric,
        order,
        threads,
        new Limits(states, memory.bytes(), time));
  }

  /// The options under which `run` and `export` replay a schedule, each with a space before it.
  String forReplay() {
    return (lock.on() ? "" : " --lock off")
        + (sleeps == SleepOrder.OFF ? " --sleep off" : "")
        + (gil == SimulationOptions.Switch.ON ? "" : " --gil off");
  }

  /// Reads in which order to walk.
  static final class OrderName implements ITypeConverter<Order> {
    @Override
    public Order convert(String text) {
      return named(text, Order.values(), Order::label);
    }
  }

  private static <T> T named(String text, T[] choices, Function<T, String> label) {
    String name = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(choices)
        .filter(choice -> label.apply(choice).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Arrays.stream(choices)
                        .map(label)
                        .collect(Collectors.joining(", ", "'" + text + "' is none of ", ""))));
  }

  /// Reads what a sleep means.
  static final class SleepName implements ITypeConverter<SleepOrder> {
    @Override
    public SleepOrder convert(String text) {
      return named(text, SleepOrder.values(), SleepOrder::label);
    }
  }
}
