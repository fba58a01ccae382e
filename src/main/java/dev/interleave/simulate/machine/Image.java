package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.program.Opcode;
import dev.interleave.program.Program;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A program laid out for the machine. Immutable; runs share it.
public final class Image {

  private static final Set<Opcode> NAMING =
      EnumSet.of(
          Opcode.LOAD_ATTRIBUTE, Opcode.LOAD_METHOD, Opcode.IMPORT_MODULE, Opcode.IMPORT_MEMBER);

  private static final Set<Opcode> ASKED = EnumSet.of(Opcode.LOAD_ATTRIBUTE, Opcode.LOAD_METHOD);

  private static final Set<Opcode> ASKING =
      EnumSet.of(Opcode.LOAD_ATTRIBUTE, Opcode.LOAD_METHOD, Opcode.IMPORT_MEMBER);

  private static final String ITSELF = "current_thread";

  private static final Set<String> KIND = Set.of("daemon", "isDaemon", ITSELF);

  private static final Set<String> LIFE =
      Set.of("is_alive", "exitcode", "active_count", "enumerate", "active_children");

  private final Program program;
  private final List<Routine> routines;
  private final BitSet usedByFunctions = new BitSet();
  private final boolean observesLife;
  private final boolean observesLocks;
  private final boolean observesThreads;
  private final boolean drawsRandomly;
  private final boolean readsClock;
  private final NameUse nameUse;
  private final boolean renamesThreads;

  /// Lays out a program.
  public Image(Program program) {
    this.program = program;
    this.routines = program.codes().stream().map(Routine::new).toList();
    for (Code code : program.codes().subList(Math.min(1, routines.size()), routines.size())) {
      code.instructions().stream()
          .filter(instruction -> instruction.opcode() == Opcode.LOAD_GLOBAL)
          .forEach(instruction -> usedByFunctions.set(instruction.argument()));
    }
    this.observesLife = names(NAMING, LIFE);
    this.observesLocks = names(NAMING, Set.of("locked"));
    this.observesThreads = observesLife || names(ASKED, KIND) || loadsCurrentThread();
    this.drawsRandomly = names(NAMING, Set.of("random"));
    this.readsClock = names(ASKING, Set.of("time", "perf_counter", "monotonic"));
    this.renamesThreads =
        names(EnumSet.of(Opcode.STORE_ATTRIBUTE), Set.of("name"))
            || names(ASKED, Set.of("setName"));
    this.nameUse = NameUse.of(program, routines);
  }

  /// Whether `current_thread` is imported by itself, and not only to be left alone.
  private boolean loadsCurrentThread() {
    var loaded = new BitSet();
    for (Code code : program.codes()) {
      code.instructions().stream()
          .filter(instruction -> instruction.opcode() == Opcode.LOAD_GLOBAL)
          .forEach(instruction -> loaded.set(instruction.argument()));
    }
    return routines.stream().anyMatch(routine -> loadsCurrentThread(routine, loaded));
  }

  private static boolean loadsCurrentThread(Routine routine, BitSet loaded) {
    for (int index = 0; index < routine.opcodes.length; index++) {
      if (routine.opcodes[index] == Opcode.IMPORT_MEMBER
          && ITSELF.equals(routine.constants[routine.arguments[index]])
          && (routine.opcodes[index + 1] != Opcode.STORE_GLOBAL
              || loaded.get(routine.arguments[index + 1]))) {
        return true;
      }
    }
    return false;
  }

  private boolean names(Set<Opcode> naming, Set<String> wanted) {
    return routines.stream()
        .anyMatch(
            routine ->
                Arrays.stream(routine.instructions)
                    .filter(instruction -> naming.contains(instruction.opcode()))
                    .anyMatch(
                        instruction -> wanted.contains(routine.constants[instruction.argument()])));
  }

  /// Whether the program asks who is alive, so that it matters when an actor starts or ends.
  boolean observesLife() {
    return observesLife;
  }

  /// Whether the program asks whether locks are locked, so that it matters when an actor passes
  /// through one that is switched off.
  boolean observesLocks() {
    return observesLocks;
  }

  /// Whether the program asks threads for more than to start, and to be over.
  boolean observesThreads() {
    return observesThreads;
  }

  /// Whether the program may draw random numbers.
  boolean drawsRandomly() {
    return drawsRandomly;
  }

  /// Whether the program may ask what time it is.
  boolean readsClock() {
    return readsClock;
  }

  /// What the program does with the names of its threads.
  NameUse nameUse() {
    return nameUse;
  }

  /// Whether the program may give threads other names, and read them.
  boolean renamesThreads() {
    return renamesThreads && nameUse != NameUse.NONE;
  }

  /// The program.
  public Program program() {
    return program;
  }

  Routine routine(int index) {
    return routines.get(index);
  }

  boolean isEmpty() {
    return routines.isEmpty();
  }

  /// Whether a function reads a global variable, so that threads may meet at what it holds.
  boolean isUsedByFunctions(int global) {
    return usedByFunctions.get(global);
  }
}
