package dev.interleave.app.stage;

import dev.interleave.analyse.Situation;
import dev.interleave.analyse.Situation.Standing;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a screen reader says of the stage: what happened last, who runs, who waits for what, who
/// holds what.
final class Spoken {

  /// More than anybody listens to.
  private static final int MOST = 8;

  private final Texts texts;

  Spoken(Texts texts) {
    this.texts = texts;
  }

  /// The moment in sentences.
  ///
  /// @param event what happened last, without a full stop
  String of(Situation situation, String event) {
    List<Integer> alive =
        IntStream.range(0, situation.moment().actors().size())
            .filter(actor -> isToldOf(situation.standingOf(actor)))
            .boxed()
            .toList();
    Stream<String> actors = alive.stream().limit(MOST).map(actor -> sentence(situation, actor));
    Stream<String> rest =
        alive.size() <= MOST
            ? Stream.empty()
            : Stream.of(texts.say("access.stage.others", alive.size() - MOST));
    return Stream.concat(Stream.concat(Stream.of(event + "."), actors), rest)
        .collect(Collectors.joining(" "));
  }

  private static boolean isToldOf(Standing standing) {
    return switch (standing) {
      case RUNNING, READY, WAITING_FOR_GIL, WAITING, SLEEPING, KILLED -> true;
      case NEW, ENDED -> false;
    };
  }

  private String sentence(Situation situation, int actor) {
    String name = situation.trace().actor(actor).name();
    String words = situation.inWords(actor, texts);
    String held = held(situation, actor);
    return held.isEmpty() || situation.standingOf(actor) == Standing.KILLED
        ? texts.say("access.stage.actor", name, words)
        : texts.say("access.stage.holding", name, words, held);
  }

  private String held(Situation situation, int actor) {
    return situation.moment().actor(actor).holds().stream()
        .map(lock -> situation.trace().resource(lock).name())
        .reduce((one, other) -> texts.say("access.stage.list", one, other))
        .orElse("");
  }
}
