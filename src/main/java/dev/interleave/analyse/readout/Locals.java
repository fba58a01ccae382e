package dev.interleave.analyse.readout;

import dev.interleave.trace.ActorState;
import java.util.stream.Collectors;

/// The variables of the function that an actor is in.
public final class Locals {

  private Locals() {}

  /// Each with its value: `i = 1 item = 7`; empty where there are none.
  public static String inWords(ActorState state) {
    if (state.frames().isEmpty()) {
      return "";
    }
    return state.frames().getLast().locals().entrySet().stream()
        .map(local -> local.getKey() + " = " + local.getValue())
        .collect(Collectors.joining("   "));
  }
}
