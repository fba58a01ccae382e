package dev.interleave.explore.walk;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A space of actors that carry out little programs on a few variables, for tests. Checks that the
/// path it is told leads to the state it is asked about.
final class MachineSpace implements Space {

  /// What an instruction does. `a` is a variable or an actor, `b` a number.
  enum Kind {
    /// The register becomes the variable.
    READ,
    /// The variable becomes the register plus `b`.
    WRITE,
    /// The variable becomes `b`.
    SET,
    /// Waits until the variable is `b`, then makes it one more.
    AWAIT,
    /// Hidden: the register grows by `b`, modulo 4.
    COUNT,
    /// Hidden: goes to instruction `b` if the register is `a`.
    JUMP_IF,
    /// Hidden: actor `a` begins.
    START,
    /// Hidden: waits until actor `a` is at its end.
    JOIN;

    boolean isHidden() {
      return ordinal() >= COUNT.ordinal();
    }
  }

  record Instruction(Kind kind, int a, int b) {}

  private static final int NOT_STARTED = -1;

  private final int variables;
  private final List<List<Instruction>> programs;
  private final int started;
  private final List<Map<Integer, Integer>> numbers = new ArrayList<>();
  private final List<List<Integer>> values = new ArrayList<>();
  private final Map<List<Integer>, Intent> intents = new HashMap<>();

  /// @param started how many of the actors exist at the beginning
  MachineSpace(int variables, int started, List<List<Instruction>> programs) {
    this.variables = variables;
    this.started = started;
    this.programs = programs;
    for (int slot = 0; slot < slots(); slot++) {
      numbers.add(new HashMap<>());
      values.add(new ArrayList<>());
      boolean absent = slot >= variables + started;
      number(slot, absent ? NOT_STARTED : 0);
      if (!absent) {
        values.get(slot).addFirst(NOT_STARTED);
        numbers.get(slot).put(NOT_STARTED, 0);
        numbers.get(slot).put(0, 1);
      }
    }
  }

  private int number(int slot, int value) {
    return numbers
        .get(slot)
        .computeIfAbsent(
            value,
            _ -> {
              values.get(slot).add(value);
              return values.get(slot).size() - 1;
            });
  }

  /// Variables, then what each actor is: its register times 1000 plus where it stands.
  int[] first() {
    int[] state = new int[slots()];
    Arrays.fill(state, variables + started, state.length, NOT_STARTED);
    return state;
  }

  /// The actors that have a step in a state, be it possible or not.
  boolean acts(int[] state, int actor) {
    int own = state[variables + actor];
    return own != NOT_STARTED && own % 1000 < programs.get(actor).size();
  }

  Instruction next(int[] state, int actor) {
    return programs.get(actor).get(state[variables + actor] % 1000);
  }

  /// The state after a step, or `null` if it is not possible.
  int @Nullable [] after(int[] state, int actor) {
    Instruction next = next(state, actor);
    int[] then = state.clone();
    int slot = variables + actor;
    int register = state[slot] / 1000;
    int goesTo = state[slot] % 1000 + 1;
    switch (next.kind()) {
      case READ -> register = state[next.a()];
      case WRITE -> then[next.a()] = register + next.b();
      case SET -> then[next.a()] = next.b();
      case AWAIT -> {
        if (state[next.a()] != next.b()) {
          return null;
        }
        then[next.a()]++;
      }
      case COUNT -> register = (register + next.b()) % 4;
      case JUMP_IF -> goesTo = register == next.a() ? next.b() : goesTo;
      case START -> then[variables + next.a()] = Math.max(0, state[variables + next.a()]);
      case JOIN -> {
        if (state[variables + next.a()] == NOT_STARTED || acts(state, next.a())) {
          return null;
        }
      }
    }
    then[slot] = register * 1000 + goesTo;
    return then;
  }

  Outcome outcomeOf(int[] state) {
    var shared = new HashMap<String, Datum>();
    for (int variable = 0; variable < variables; variable++) {
      shared.put("v" + variable, Datum.of(state[variable]));
    }
    boolean waits = false;
    for (int actor = 0; actor < programs.size(); actor++) {
      waits |= acts(state, actor);
    }
    return new Outcome(
        waits ? Outcome.Kind.WAITS_FOREVER : Outcome.Kind.FINISHED, "", shared, List.of());
  }

  int[] replay(int[] path) {
    int[] state = first();
    for (int actor : path) {
      state = Objects.requireNonNull(after(state, actor));
    }
    return state;
  }

  @Override
  public int slots() {
    return variables + programs.size();
  }

  @Override
  public int actors() {
    return programs.size();
  }

  @Override
  public int slotOf(int actor) {
    return variables + actor;
  }

  @Override
  public int[] initial() {
    int[] state = first();
    for (int slot = 0; slot < state.length; slot++) {
      state[slot] = number(slot, state[slot]);
    }
    return state;
  }

  @Override
  public Intent intent(int actor, int stands) {
    return intents.computeIfAbsent(List.of(actor, stands), _ -> newIntent(actor, stands));
  }

  private Intent newIntent(int actor, int stands) {
    int own = values.get(slotOf(actor)).get(stands);
    if (own == NOT_STARTED || own % 1000 >= programs.get(actor).size()) {
      return Intent.NOTHING;
    }
    Instruction next = programs.get(actor).get(own % 1000);
    int[] none = {};
    int[] variable = {next.a()};
    int[] other = {variables + next.a()};
    return switch (next.kind()) {
      case READ -> Intent.toStep(variable, none);
      case WRITE, SET -> Intent.toStep(none, variable);
      case AWAIT -> Intent.toStep(variable, variable);
      case COUNT, JUMP_IF -> Intent.toStep(none, none);
      case START -> Intent.toStep(other, other);
      case JOIN -> Intent.toStep(other, none);
    };
  }

  @Override
  public Step step(int actor, int[] state, Supplier<int[]> path) {
    int[] before = new int[slots()];
    for (int slot = 0; slot < before.length; slot++) {
      before[slot] = values.get(slot).get(state[slot]);
    }
    if (!Arrays.equals(before, replay(path.get()))) {
      throw new IllegalStateException("The path leads elsewhere");
    }
    int[] then = after(before, actor);
    if (then == null) {
      return Step.IMPOSSIBLE;
    }
    Instruction next = next(before, actor);
    var slots = new ArrayList<Integer>();
    slots.add(slotOf(actor));
    switch (next.kind()) {
      case WRITE, SET, AWAIT -> slots.add(next.a());
      case START -> slots.add(variables + next.a());
      case READ, COUNT, JUMP_IF, JOIN -> {}
    }
    int[] written = slots.stream().mapToInt(Integer::intValue).toArray();
    int[] becomes = Arrays.stream(written).map(slot -> number(slot, then[slot])).toArray();
    return Step.to(!next.kind().isHidden(), written, becomes);
  }

  @Override
  public Outcome outcome(int[] path) {
    return outcomeOf(replay(path));
  }
}
