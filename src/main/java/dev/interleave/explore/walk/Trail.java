package dev.interleave.explore.walk;

import java.util.Arrays;

/// Who took the steps on a way, written down one after the other.
final class Trail {

  private int[] actors = new int[16];
  private int[] visibleAt = new int[16];
  private int length;
  private int choices;

  void addVisible(int actor) {
    if (choices == visibleAt.length) {
      visibleAt = Arrays.copyOf(visibleAt, 2 * choices);
    }
    visibleAt[choices++] = length;
    add(actor);
  }

  void addHidden(int[] followers) {
    for (int actor : followers) {
      add(actor);
    }
  }

  private void add(int actor) {
    if (length == actors.length) {
      actors = Arrays.copyOf(actors, 2 * length);
    }
    actors[length++] = actor;
  }

  int[] actors() {
    return Arrays.copyOf(actors, length);
  }

  int choices() {
    return choices;
  }

  /// The number of the step, from 1, that is the visible step with a number from 1; 0 for 0.
  int stepOfChoice(int choice) {
    return choice == 0 ? 0 : visibleAt[choice - 1] + 1;
  }

  int actorOfChoice(int choice) {
    return actors[visibleAt[choice - 1]];
  }

  int switches() {
    int switches = 0;
    for (int choice = 2; choice <= choices; choice++) {
      switches += actorOfChoice(choice) == actorOfChoice(choice - 1) ? 0 : 1;
    }
    return switches;
  }

  StepSequence decidedAt(int choice) {
    return new StepSequence(actors(), choices, switches(), stepOfChoice(choice));
  }
}
