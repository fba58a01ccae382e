package dev.interleave.picture;

import dev.interleave.text.Texts;
import org.jspecify.annotations.Nullable;
import dev.interleave.picture.layout.Placement.Stand;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.ActorState.HeldItem;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// One actor as it is shown when a beat is at rest.
///
/// @param actor the actor
/// @param stand where it stands
/// @param sign its state
/// @param status its state in words
/// @param interrupted whether it was interrupted and has taken no step since
/// @param tags its own values, the newest last
/// @param hand items in its hand
/// @param fellAsleep since when it sleeps, if it does, in nanoseconds since the run began
/// @param wakes when it will wake up, if it sleeps
record ActorFigure(
    Actor actor,
    Stand stand,
    Sign sign,
    String status,
    boolean interrupted,
    List<Tag> tags,
    List<HeldItem> hand,
    long fellAsleep,
    long wakes) {

  static ActorFigure of(Survey survey, Moment moment, Actor actor, Stand stand) {
    ActorState state = moment.actor(actor.id());
    Sign sign = sign(survey, moment, actor, state);
    boolean interrupted = isInterrupted(survey, moment, actor.id());
    return new ActorFigure(
        actor,
        stand,
        sign,
        interrupted
            ? survey.texts().say("picture.actor.interrupted")
            : status(survey, moment, actor, state, sign),
        interrupted,
        tags(survey, moment, actor, state),
        state.inHand(),
        state.sinceNanos(),
        state.wakesNanos());
  }

  boolean isOver() {
    return sign == Sign.ENDED || sign == Sign.KILLED || sign == Sign.FAILED;
  }

  boolean isRunning() {
    return sign == Sign.RUNNING;
  }

  private static Sign sign(Survey survey, Moment moment, Actor actor, ActorState state) {
    return switch (state.phase()) {
      case NEW -> Sign.READY;
      case READY ->
          state.isRunningAt(moment.nanos())
              ? Sign.RUNNING
              : isHeldUp(survey, moment, actor) ? Sign.HELD_UP : Sign.READY;
      case WAITING ->
          moment.deadOwnerFor(actor.id()) == Actor.NOBODY ? Sign.WAITING : Sign.ABANDONED;
      case SLEEPING -> Sign.SLEEPING;
      case ENDED -> state.exception() == null ? Sign.ENDED : Sign.FAILED;
      case KILLED -> Sign.KILLED;
    };
  }

  private static boolean isInterrupted(Survey survey, Moment moment, int actor) {
    int last = survey.lastInterruptOf(actor, moment.eventCount());
    return last >= 0
        && last > survey.lastStepOf(actor, moment.eventCount())
        && !moment.actor(actor).phase().isOver();
  }

  private static boolean isHeldUp(Survey survey, Moment moment, Actor actor) {
    return survey.sharesInterpreter(actor)
        && survey.trace().actors().stream()
            .anyMatch(
                other ->
                    other.process() == actor.process()
                        && other.id() != actor.id()
                        && moment.actor(other.id()).isRunningAt(moment.nanos()));
  }

  private static String status(
      Survey survey, Moment moment, Actor actor, ActorState state, Sign sign) {
    Texts texts = survey.texts();
    return switch (sign) {
      case RUNNING -> Deed.of(survey, moment, actor.id());
      case READY -> texts.say("picture.actor.ready");
      case HELD_UP -> texts.say("picture.actor.gil");
      case WAITING -> reason(survey, state.obstacle());
      case SLEEPING -> texts.say("picture.actor.asleep");
      case ENDED -> texts.say("picture.actor.ended");
      case ABANDONED -> texts.say("picture.actor.dead-owner");
      case KILLED -> killed(survey, moment, actor.id());
      case FAILED ->
          state.exception() == null ? texts.say("picture.actor.failed") : state.exception().line();
    };
  }

  private static String killed(Survey survey, Moment moment, int actor) {
    return moment.actor(actor).holds().stream()
        .filter(
            lock -> moment.resource(lock) instanceof LockState(int holder, _, _) && holder == actor)
        .map(lock -> survey.trace().resource(lock).name())
        .findFirst()
        .map(held -> survey.texts().say("picture.actor.killed.holding", held))
        .orElseGet(() -> survey.texts().say("picture.actor.killed"));
  }

  private static String reason(Survey survey, @Nullable Obstacle obstacle) {
    Trace trace = survey.trace();
    Texts texts = survey.texts();
    return switch (obstacle) {
      case null -> texts.say("picture.actor.waits");
      case Obstacle.AtActor(int other) -> texts.say("picture.waits-for", trace.actor(other).name());
      case Obstacle.AtResource(int resource, Obstacle.Purpose purpose) ->
          switch (purpose) {
            case HOLD_LOCK, SEE_EVENT_SET ->
                texts.say("picture.waits-for", trace.resource(resource).name());
            case GET_ITEM -> texts.say("picture.actor.item");
            case PUT_ITEM -> texts.say("picture.actor.room");
            case JOIN_QUEUE -> texts.say("picture.actor.tasks");
            case BE_NOTIFIED -> texts.say("picture.actor.notified");
            case TAKE_PERMIT -> texts.say("picture.actor.permit");
            case PASS_BARRIER -> texts.say("picture.actor.others");
          };
    };
  }

  private static List<Tag> tags(Survey survey, Moment moment, Actor actor, ActorState state) {
    var tags = new ArrayList<Tag>();
    if (!state.frames().isEmpty()) {
      state
          .frames()
          .getLast()
          .locals()
          .forEach(
              (name, value) -> {
                if (value.isData()) {
                  tags.add(new Tag(name, value.toString(), false));
                }
              });
    }
    if (state.phase() != Phase.NEW && !state.phase().isOver()) {
      addValueInHand(survey, moment, actor.id(), tags);
    }
    return List.copyOf(tags);
  }

  /// What the actor's last step read, if no variable of its own took it over.
  private static void addValueInHand(Survey survey, Moment moment, int actor, List<Tag> tags) {
    Trace trace = survey.trace();
    int step = survey.lastStepOf(actor, moment.eventCount());
    if (step < 0) {
      return;
    }
    long nanos = trace.events().get(step).nanos();
    Tag read = null;
    for (int index = step; index < moment.eventCount(); index++) {
      Event event = trace.events().get(index);
      if (event.nanos() != nanos) {
        break;
      }
      if (event.actor() != actor) {
        continue;
      }
      if (event instanceof Event.ValueRead(_, _, int resource, var element, Datum value)) {
        String place = element == null ? "" : "[" + element + "]";
        read = new Tag(trace.resource(resource).name() + place, value.toString(), true);
      } else if (read != null
          && event instanceof Event.LocalChanged(_, _, _, Datum value)
          && value.toString().equals(read.value())) {
        read = null;
      }
    }
    if (read != null) {
      tags.add(read);
    }
  }
}
