package dev.interleave.app.stage;

import dev.interleave.analyse.Situation;
import dev.interleave.analyse.Situation.Standing;
import dev.interleave.text.Texts;
import dev.interleave.trace.Provenance;

/// Whether an actor can be let take the next step, in words.
///
/// @param open whether it can
/// @param sentence what to tell of it
record Turn(boolean open, String sentence) {

  /// The turn of an actor as things stand.
  static Turn of(Situation situation, int actor, Texts texts) {
    String name = situation.trace().actor(actor).name();
    String standing = texts.say("stage.actor", name, situation.inWords(actor, texts));
    if (situation.trace().origin().provenance() instanceof Provenance.Recorded) {
      return new Turn(false, standing + "\n" + texts.say("stage.turn.real"));
    }
    boolean open = isOpen(situation.standingOf(actor));
    String offer = open ? texts.say("stage.turn.open", name) : texts.say("stage.turn.closed");
    return new Turn(open, standing + "\n" + offer);
  }

  private static boolean isOpen(Standing standing) {
    return switch (standing) {
      case RUNNING, READY, WAITING_FOR_GIL, SLEEPING -> true;
      case NEW, WAITING, ENDED, KILLED -> false;
    };
  }
}
