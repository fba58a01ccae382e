package dev.interleave.explore.walk;

import dev.interleave.explore.walk.MachineSpace.Instruction;
import dev.interleave.explore.walk.MachineSpace.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Spaces with known properties, for tests.
final class Machines {

  private Machines() {}

  static Instruction of(Kind kind, int a, int b) {
    return new Instruction(kind, a, b);
  }

  /// Actors that add 1 to one number without a lock.
  static MachineSpace counters(int actors, int rounds) {
    List<Instruction> program = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      program.add(of(Kind.READ, 0, 0));
      program.add(of(Kind.WRITE, 0, 1));
    }
    return new MachineSpace(1, actors, Collections.nCopies(actors, program));
  }

  /// Philosophers who take the fork to one side, then the one to the other, and put both back.
  static MachineSpace philosophers(int count, boolean oneIsLeftHanded) {
    List<List<Instruction>> programs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int left = i;
      int right = (i + 1) % count;
      boolean swapped = oneIsLeftHanded && i == 0;
      programs.add(
          List.of(
              of(Kind.AWAIT, swapped ? right : left, 0),
              of(Kind.AWAIT, swapped ? left : right, 0),
              of(Kind.SET, left, 0),
              of(Kind.SET, right, 0)));
    }
    return new MachineSpace(count, count, programs);
  }

  /// Programs without loops.
  static MachineSpace random(Random random) {
    int actors = 2 + random.nextInt(2);
    int variables = 1 + random.nextInt(3);
    boolean starter = random.nextBoolean();
    List<List<Instruction>> programs = new ArrayList<>();
    for (int actor = 0; actor < actors; actor++) {
      List<Instruction> program = new ArrayList<>();
      if (starter && actor == 0) {
        for (int other = 1; other < actors; other++) {
          program.add(of(Kind.START, other, 0));
        }
      }
      int length = 1 + random.nextInt(actors == 2 ? 6 : 4);
      for (int i = 0; i < length; i++) {
        program.add(anything(random, variables, program.size()));
      }
      if (starter && actor == 0) {
        for (int other = 1; other < actors; other++) {
          program.add(of(Kind.JOIN, other, 0));
        }
        program.add(of(Kind.READ, 0, 0));
        program.add(of(Kind.WRITE, 0, 1));
      }
      programs.add(program);
    }
    return new MachineSpace(variables, starter ? 1 : actors, programs);
  }

  private static Instruction anything(Random random, int variables, int at) {
    int variable = random.nextInt(variables);
    return switch (random.nextInt(8)) {
      case 0, 1 -> of(Kind.READ, variable, 0);
      case 2, 3 -> of(Kind.WRITE, variable, random.nextInt(2));
      case 4 -> of(Kind.SET, variable, random.nextInt(3));
      case 5 -> of(Kind.AWAIT, variable, random.nextInt(2));
      case 6 -> of(Kind.COUNT, 0, 1 + random.nextInt(3));
      case 7 -> of(Kind.JUMP_IF, random.nextInt(3), at + 1 + random.nextInt(2));
      default -> throw new AssertionError();
    };
  }
}
