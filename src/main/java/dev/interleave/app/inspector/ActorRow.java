package dev.interleave.app.inspector;

import dev.interleave.analyse.Situation;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;

/// One actor.
///
/// @param actor who
/// @param words how it stands
/// @param locals the variables of the function it is in
/// @param over whether it will never do anything again
/// @param selected whether it is selected
record ActorRow(Actor actor, String words, String locals, boolean over, boolean selected) {

  /// All actors at a moment.
  static List<ActorRow> of(Trace trace, Moment moment, int selected) {
    var situation = new Situation(trace, moment);
    return trace.actors().stream()
        .map(
            actor ->
                new ActorRow(
                    actor,
                    situation.inWords(actor.id()),
                    localsOf(moment.actor(actor.id())),
                    moment.actor(actor.id()).phase().isOver(),
                    actor.id() == selected))
        .toList();
  }

  private static String localsOf(ActorState state) {
    if (state.frames().isEmpty()) {
      return "";
    }
    return state.frames().getLast().locals().entrySet().stream()
        .map(local -> local.getKey() + " = " + local.getValue())
        .collect(Collectors.joining("   "));
  }
}
