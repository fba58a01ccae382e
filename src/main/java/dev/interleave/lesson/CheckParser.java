package dev.interleave.lesson;

import dev.interleave.analyse.Finding;
import dev.interleave.trace.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads checks: `value of db_val is 2`, `locks on`, `finds no lost-update`.
final class CheckParser {

  private static final String ENDS = "ends ";
  private static final String PRINTS = "prints ";
  private static final String BEFORE = " before ";
  private static final String LAST_LINE = "last line is ";
  private static final String FINDS = "finds ";
  private static final String FINDS_NO = "finds no ";
  private static final String EVERY_WAY = "every way ";
  private static final String SOME_WAY = "some way ";
  private static final Pattern VALUE = Pattern.compile("value of (\\S+) is (.+)");

  private final Complaints complaints;

  CheckParser(Complaints complaints) {
    this.complaints = complaints;
  }

  /// Reads one check.
  Check check(Phrase phrase) throws LessonException {
    if (phrase.begins(EVERY_WAY)) {
      return new Check.EveryWay(requiredEnding(phrase.from(EVERY_WAY.length())));
    }
    if (phrase.begins(SOME_WAY)) {
      return new Check.SomeWay(requiredEnding(phrase.from(SOME_WAY.length())));
    }
    if (phrase.begins(FINDS_NO)) {
      return new Check.Found(finding(phrase.from(FINDS_NO.length())), false);
    }
    if (phrase.begins(FINDS)) {
      return new Check.Found(finding(phrase.from(FINDS.length())), true);
    }
    return switch (phrase.text()) {
      case "locks on" -> new Check.Locks(true);
      case "locks off" -> new Check.Locks(false);
      case "sleeps on" -> new Check.Sleeps(true);
      case "sleeps off" -> new Check.Sleeps(false);
      case "gil on" -> new Check.InterpreterLock(true);
      case "gil off" -> new Check.InterpreterLock(false);
      case "program unchanged" -> new Check.Unchanged();
      case "schedule chosen" -> new Check.Chosen();
      case "run real" -> new Check.Real();
      default ->
          new Check.Ended(
              ending(phrase).orElseThrow(() -> complaints.about(phrase, "check", phrase.text())));
    };
  }

  private Ending requiredEnding(Phrase phrase) throws LessonException {
    return ending(phrase).orElseThrow(() -> complaints.about(phrase, "ending", phrase.text()));
  }

  private Optional<Ending> ending(Phrase phrase) throws LessonException {
    Matcher value = VALUE.matcher(phrase.text());
    if (value.matches()) {
      return Optional.of(new Ending.HasValue(value.group(1), value.group(2).strip()));
    }
    if (phrase.begins(PRINTS)) {
      return Optional.of(printed(phrase.from(PRINTS.length())));
    }
    if (phrase.begins(LAST_LINE)) {
      return Optional.of(new Ending.PrintedLast(phrase.from(LAST_LINE.length()).text()));
    }
    return phrase.begins(ENDS)
        ? Optional.of(new Ending.Is(kind(phrase.from(ENDS.length()))))
        : Optional.empty();
  }

  private static Ending printed(Phrase phrase) {
    int before = phrase.text().indexOf(BEFORE);
    return before < 0
        ? new Ending.Printed(phrase.text())
        : new Ending.PrintedBefore(
            phrase.part(0, before).text(), phrase.from(before + BEFORE.length()).text());
  }

  private Outcome.Kind kind(Phrase phrase) throws LessonException {
    return Arrays.stream(Outcome.Kind.values())
        .filter(kind -> kind.label().equals(phrase.text()))
        .findFirst()
        .orElseThrow(() -> complaints.about(phrase, "kind", phrase.text(), kinds()));
  }

  private static String kinds() {
    return Arrays.stream(Outcome.Kind.values())
        .map(Outcome.Kind::label)
        .collect(Collectors.joining(", "));
  }

  private Finding.Kind finding(Phrase phrase) throws LessonException {
    return Arrays.stream(Finding.Kind.values())
        .filter(kind -> kind.label().equals(phrase.text()))
        .findFirst()
        .orElseThrow(() -> complaints.about(phrase, "finding", phrase.text(), findings()));
  }

  private static String findings() {
    return Arrays.stream(Finding.Kind.values())
        .map(Finding.Kind::label)
        .collect(Collectors.joining(", "));
  }
}
