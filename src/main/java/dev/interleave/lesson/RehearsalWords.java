package dev.interleave.lesson;

import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says what came of holding a lesson once, for whoever wrote it.
///
/// @param texts the words to say it in
public record RehearsalWords(Texts texts) {

  /// One sentence for each thing there is to say.
  public List<String> of(Rehearsal held) {
    var sentences = new ArrayList<String>();
    sentences.add(answers(held.answers()));
    if (held.alreadyDone()) {
      sentences.add(texts.say("lesson.held.already"));
    }
    if (held.lesson().lesson().task().solution().isEmpty()) {
      sentences.add(texts.say("lesson.held.untried"));
    } else if (held.unmet().isEmpty()) {
      sentences.add(texts.say("lesson.held.solved"));
    } else {
      var words = new CheckWords(texts);
      String unmet = held.unmet().stream().map(words::of).collect(Collectors.joining("; "));
      sentences.add(texts.say("lesson.held.unsolved", unmet));
    }
    return sentences;
  }

  private String answers(List<String> answers) {
    return switch (answers.size()) {
      case 0 -> texts.say("lesson.held.no-answer");
      case 1 -> texts.say("lesson.held.answer", answers.getFirst());
      default -> texts.say("lesson.held.answers", String.join("; ", answers));
    };
  }
}
