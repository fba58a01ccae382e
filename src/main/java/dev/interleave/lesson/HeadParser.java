package dev.interleave.lesson;

import dev.interleave.program.BuiltInProgram;
import java.util.List;
import java.util.Optional;

/// Reads what stands before the first heading: the title, the program and what it is run with.
final class HeadParser {

  private static final String TITLE = "# ";
  private static final String PROGRAM = "Program:";
  private static final String RUN = "Run:";
  private static final String PROGRAM_ENDING = ".py";
  private static final int LONGEST_TITLE = 80;

  private final Complaints complaints;

  HeadParser(Complaints complaints) {
    this.complaints = complaints;
  }

  /// What stands before the first heading.
  record Head(String title, LessonProgram program, Conditions conditions) {}

  Head head(List<Line> lines) throws LessonException {
    List<Line> written = lines.stream().filter(line -> !line.isBlank()).toList();
    Line first = written.isEmpty() ? new Line(1, "") : written.getFirst();
    if (!first.begins(TITLE) || first.after(TITLE).text().isEmpty()) {
      throw complaints.about(first, 1, "title");
    }
    Phrase title = first.after(TITLE);
    if (title.text().length() > LONGEST_TITLE) {
      throw complaints.about(first, title.column(), "long-title", LONGEST_TITLE);
    }
    Optional<Phrase> program = Optional.empty();
    Conditions conditions = Conditions.USUAL;
    for (Line line : written.subList(1, written.size())) {
      if (line.begins(PROGRAM) && program.isEmpty()) {
        program = Optional.of(line.after(PROGRAM));
      } else if (line.begins(RUN)) {
        conditions = new ConditionsParser(complaints).conditions(line.after(RUN), Conditions.USUAL);
      } else {
        throw complaints.about(line, 1, "head", line.text().strip());
      }
    }
    Phrase named = program.orElseThrow(() -> complaints.about(first, 1, "no-program"));
    return new Head(title.text(), program(named), conditions);
  }

  private LessonProgram program(Phrase named) throws LessonException {
    String name = named.text();
    if (BuiltInProgram.named(name).isPresent()) {
      return new LessonProgram.BuiltIn(name);
    }
    // A lesson may come from anywhere: it gets at what lies beside it, and at nothing else.
    if (!name.endsWith(PROGRAM_ENDING) || !name.matches("[^/\\\\:\\p{Cntrl}]{1,100}")) {
      throw complaints.about(named, "program", name);
    }
    return new LessonProgram.Beside(name);
  }
}
