package dev.interleave.lesson;

import dev.interleave.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads solutions: settings, `schedule 0*5,1,2`, `replace "old" with "new"`.
final class SolutionParser {

  private static final String SCHEDULE = "schedule ";
  private static final String REPLACE = "replace ";
  private static final int MOST_STEPS = 10_000;
  private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern EDIT = Pattern.compile(QUOTED + "\\s+with\\s+" + QUOTED);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private final Complaints complaints;
  private final ConditionsParser conditions;

  SolutionParser(Complaints complaints) {
    this.complaints = complaints;
    this.conditions = new ConditionsParser(complaints);
  }

  /// Reads a solution that is told line by line.
  ///
  /// @param lesson what the lesson's run is made with
  Solution solution(List<Phrase> lines, Conditions lesson) throws LessonException {
    var edits = new ArrayList<Solution.Edit>();
    Conditions under = lesson;
    Schedule schedule = Schedule.EMPTY;
    for (Phrase line : lines) {
      if (line.begins(REPLACE)) {
        edits.add(edit(line.from(REPLACE.length())));
      } else if (line.begins(SCHEDULE)) {
        schedule = schedule(line.from(SCHEDULE.length()));
      } else {
        under = conditions.conditions(line, under);
      }
    }
    return new Solution(edits, under, schedule);
  }

  private Solution.Edit edit(Phrase phrase) throws LessonException {
    Matcher edit = EDIT.matcher(phrase.text());
    if (!edit.matches()) {
      throw complaints.about(phrase, "edit");
    }
    return new Solution.Edit(unquoted(edit.group(1)), unquoted(edit.group(2)));
  }

  private static String unquoted(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
  }

  private Schedule schedule(Phrase phrase) throws LessonException {
    try {
      Schedule schedule = Schedule.parse(phrase.text());
      if (schedule.length() <= MOST_STEPS) {
        return schedule;
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw complaints.about(phrase, "schedule", MOST_STEPS);
  }
}
