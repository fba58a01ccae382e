package dev.interleave.app.inspector;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Situation;
import dev.interleave.analyse.readout.Locals;
import dev.interleave.app.session.Halt;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// One actor.
///
/// @param actor who
/// @param words how it stands
/// @param locals the variables of the function it is in
/// @param over whether it will never do anything again
/// @param selected whether it is selected
/// @param halt how it can be ended now, if it can
record ActorRow(
    Actor actor, String words, String locals, boolean over, boolean selected, Optional<Halt> halt) {

  /// All actors at a moment.
  ///
  /// @param halts how each can be ended now
  /// @param texts the language of the words
  static List<ActorRow> of(
      Trace trace, Moment moment, int selected, IntFunction<Optional<Halt>> halts, Texts texts) {
    var situation = new Situation(trace, moment);
    return trace.actors().stream()
        .map(
            actor ->
                new ActorRow(
                    actor,
                    situation.inWords(actor.id(), texts),
                    Locals.inWords(moment.actor(actor.id())),
                    moment.actor(actor.id()).phase().isOver(),
                    actor.id() == selected,
                    halts.apply(actor.id())))
        .toList();
  }
}
