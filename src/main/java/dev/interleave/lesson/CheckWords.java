package dev.interleave.lesson;

import dev.interleave.analyse.Finding;
import dev.interleave.text.Texts;

/// Says what has to hold, for the list of what a task still wants.
///
/// @param texts the words to say it in
public record CheckWords(Texts texts) {

  /// A check in a few words.
  public String of(Check check) {
    return switch (check) {
      case Check.Ended(Ending ending) -> of(ending);
      case Check.Found(Finding.Kind kind, boolean present) ->
          texts.say("lesson.check.found", present ? 1 : 0, texts.say("lesson.finding." + kind));
      case Check.Locks(boolean on) -> texts.say("lesson.check.locks", on ? 1 : 0);
      case Check.Sleeps(boolean on) -> texts.say("lesson.check.sleeps", on ? 1 : 0);
      case Check.InterpreterLock(boolean on) -> texts.say("lesson.check.gil", on ? 1 : 0);
      case Check.Unchanged _ -> texts.say("lesson.check.unchanged");
      case Check.Chosen _ -> texts.say("lesson.check.chosen");
      case Check.Real _ -> texts.say("lesson.check.real");
      case Check.EveryWay(Ending ending) -> texts.say("lesson.check.every-way", of(ending));
      case Check.SomeWay(Ending ending) -> texts.say("lesson.check.some-way", of(ending));
    };
  }

  private String of(Ending ending) {
    return switch (ending) {
      case Ending.Is(var kind) -> texts.say("lesson.ending." + kind);
      case Ending.HasValue(String name, String value) ->
          texts.say("lesson.ending.value", name, value);
      case Ending.Printed(String line) -> texts.say("lesson.ending.printed", line);
      case Ending.PrintedBefore(String earlier, String later) ->
          texts.say("lesson.ending.printed-before", earlier, later);
      case Ending.PrintedLast(String line) -> texts.say("lesson.ending.printed-last", line);
    };
  }
}
