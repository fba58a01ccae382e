package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Limits;
import dev.interleave.explore.SleepOrder;
import dev.interleave.explore.walk.Order;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say how a program is explored.
final class ExploreOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--lock", paramLabel = "on|off", converter = LockChoice.Converter.class)
  private LockChoice lock = LockChoice.ON;

  @Option(names = "--sleep", paramLabel = "any-order|timed|off", converter = SleepName.class)
  private SleepOrder sleeps = SleepOrder.ANY_ORDER;

  @Option(names = "--gil", paramLabel = "on|off")
  private SimulationOptions.Switch gil = SimulationOptions.Switch.ON;

  @Option(names = "--max-states", paramLabel = "N", converter = CountOfStates.class)
  private long states = Limits.USUAL.states();

  @Option(names = "--max-memory", paramLabel = "SIZE", converter = MemorySize.Converter.class)
  private MemorySize memory = new MemorySize(Limits.USUAL.memoryBytes());

  @Option(names = "--time-limit", paramLabel = "LENGTH", converter = TimeLimit.class)
  private Duration time = Limits.USUAL.time();

  @Option(names = "--ignore-output")
  private boolean outputIgnored;

  @Option(names = "--no-reduction")
  private boolean unreduced;

  @Option(names = "--symmetry")
  private boolean symmetric;

  @Option(names = "--order", paramLabel = "breadth|depth", converter = OrderName.class)
  private Order order = Order.BREADTH;

  @Option(names = "--threads", paramLabel = "N", converter = AtLeastOne.class)
  private int threads = ExploreSettings.USUAL.threads();

  /// What the runs are made with.
  ///
  /// @throws ParameterException if a lock was chosen that only a real run has
  RunSettings run() {
    if (lock.guard() != null) {
      throw new ParameterException(
          command.commandLine(), Speech.of(command).say("cli.explore.lock"));
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
          command.commandLine(), Speech.of(command).say("cli.explore.symmetry"));
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

    private final Texts texts;

    OrderName(Texts texts) {
      this.texts = texts;
    }

    @Override
    public Order convert(String text) {
      return Named.get(texts, text, Order.values(), Order::label);
    }
  }

  /// Reads what a sleep means.
  static final class SleepName implements ITypeConverter<SleepOrder> {

    private final Texts texts;

    SleepName(Texts texts) {
      this.texts = texts;
    }

    @Override
    public SleepOrder convert(String text) {
      return Named.get(texts, text, SleepOrder.values(), SleepOrder::label);
    }
  }
}
