package dev.interleave.lesson;

import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads lessons from the text a teacher writes: see `docs/lessons.md`. Whatever the text is, the
/// answer is a lesson or what is wrong where.
public final class LessonParser {

  /// The most characters a lesson has.
  public static final int LONGEST = 60_000;

  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_CHOICES = 8;
  private static final int MOST_CHECKS = 8;
  private static final String CHOICE = "- ";
  private static final String MEANS = " -> ";
  private static final String ANSWER = "Answer:";
  private static final String PASSED_IF = "Passed if:";
  private static final String HINT = "Hint:";
  private static final String SOLUTION = "Solution:";
  private static final String VALUE_OF = "value of ";

  private final Texts texts;

  /// @param texts the words to say what is wrong in
  public LessonParser(Texts texts) {
    this.texts = texts;
  }

  /// Reads a lesson.
  ///
  /// @param file name of its file, for messages
  /// @throws LessonException if it is none
  public Lesson parse(String file, String text) throws LessonException {
    return new Reading(new Complaints(file, texts)).lesson(text);
  }

  /// The reading of one text.
  private static final class Reading {

    private final Complaints complaints;
    private final ProseParser prose;
    private final CheckParser checks;

    Reading(Complaints complaints) {
      this.complaints = complaints;
      prose = new ProseParser(complaints);
      checks = new CheckParser(complaints);
    }

    Lesson lesson(String text) throws LessonException {
      List<Line> lines = lines(text);
      HeadParser.Head head = new HeadParser(complaints).head(SectionReader.head(lines));
      Map<Section.Part, Section> sections = new SectionReader(complaints).sections(lines);
      Line last = lines.isEmpty() ? new Line(1, "") : lines.getLast();
      Section watch = sections.get(Section.Part.WATCH);
      return new Lesson(
          head.title(),
          head.program(),
          head.conditions(),
          question(required(sections, Section.Part.PREDICT, last)),
          watch == null ? List.of() : written(watch, watch.lines()),
          explanation(required(sections, Section.Part.WHAT_HAPPENED, last)),
          task(required(sections, Section.Part.TRY_IT, last), head.conditions()));
    }

    private List<Line> lines(String text) throws LessonException {
      String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (whole.length() > LONGEST) {
        throw complaints.about(new Line(1, ""), 1, "long", LONGEST);
      }
      var lines = new ArrayList<Line>();
      for (String line : whole.lines().toList()) {
        var next = new Line(lines.size() + 1, line);
        if (line.length() > LONGEST_LINE) {
          throw complaints.about(next, LONGEST_LINE + 1, "long-line", LONGEST_LINE);
        }
        for (int at = 0; at < line.length(); at++) {
          if (Character.isISOControl(line.charAt(at)) && line.charAt(at) != '\t') {
            throw complaints.about(next, at + 1, "control");
          }
        }
        lines.add(next);
      }
      return lines;
    }

    private Section required(Map<Section.Part, Section> sections, Section.Part part, Line last)
        throws LessonException {
      Section found = sections.get(part);
      if (found == null) {
        throw complaints.about(last, 1, "part", part.title());
      }
      return found;
    }

    /// The blocks of a section that has to say something.
    private List<Block> written(Section section, List<Line> lines) throws LessonException {
      List<Block> blocks = prose.blocks(lines);
      if (blocks.isEmpty()) {
        throw complaints.about(section.heading(), 1, "empty-part", section.part().title());
      }
      return blocks;
    }

    private List<Block> explanation(Section section) throws LessonException {
      return written(section, section.lines());
    }

    private Question question(Section section) throws LessonException {
      List<Block> text = written(section, section.without(CHOICE, ANSWER));
      List<Line> answers = section.beginning(ANSWER);
      Optional<Probe> asked =
          answers.isEmpty()
              ? Optional.empty()
              : Optional.of(probe(answers.getFirst().after(ANSWER)));
      List<Line> choices = section.beginning(CHOICE);
      if (choices.isEmpty()) {
        return new Question.Typed(
            text, asked.orElseThrow(() -> complaints.about(section.heading(), 1, "no-answer")));
      }
      if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
        throw complaints.about(choices.getFirst(), 1, "choices", MOST_CHOICES);
      }
      var offered = new ArrayList<Choice>();
      for (Line choice : choices) {
        offered.add(choice(choice.after(CHOICE), asked));
      }
      return new Question.OneOf(text, offered);
    }

    private Probe probe(Phrase phrase) throws LessonException {
      if (phrase.text().equals("last line")) {
        return new Probe.LastLine();
      }
      String name = phrase.begins(VALUE_OF) ? phrase.from(VALUE_OF.length()).text() : "";
      if (name.isEmpty() || name.contains(" ")) {
        throw complaints.about(phrase, "probe", phrase.text());
      }
      return new Probe.ValueOf(name);
    }

    private Choice choice(Phrase phrase, Optional<Probe> asked) throws LessonException {
      int means = phrase.text().lastIndexOf(MEANS);
      if (means >= 0) {
        return new Choice(
            prose.spans(phrase.part(0, means)), checks.check(phrase.from(means + MEANS.length())));
      }
      List<Span> spans = prose.spans(phrase);
      String value = Block.plain(spans);
      Probe probe = asked.orElseThrow(() -> complaints.about(phrase, "choice", phrase.text()));
      Ending ending =
          switch (probe) {
            case Probe.ValueOf(String name) -> new Ending.HasValue(name, value);
            case Probe.LastLine _ -> new Ending.PrintedLast(value);
          };
      return new Choice(spans, new Check.Ended(ending));
    }

    private Task task(Section section, Conditions lesson) throws LessonException {
      List<Block> text = written(section, section.without(PASSED_IF, HINT, SOLUTION));
      List<Line> conditions = section.beginning(PASSED_IF);
      if (conditions.isEmpty()) {
        throw complaints.about(section.heading(), 1, "no-check");
      }
      if (conditions.size() > MOST_CHECKS) {
        throw complaints.about(conditions.getLast(), 1, "checks", MOST_CHECKS);
      }
      var passed = new ArrayList<Check>();
      for (Line condition : conditions) {
        passed.add(checks.check(condition.after(PASSED_IF)));
      }
      var hint = new ArrayList<Span>();
      for (Line line : section.beginning(HINT)) {
        if (!hint.isEmpty()) {
          hint.add(new Span.Plain(" "));
        }
        hint.addAll(prose.spans(line.after(HINT)));
      }
      List<Phrase> steps =
          section.beginning(SOLUTION).stream().map(line -> line.after(SOLUTION)).toList();
      Optional<Solution> solution =
          steps.isEmpty()
              ? Optional.empty()
              : Optional.of(new SolutionParser(complaints).solution(steps, lesson));
      return new Task(text, passed, hint, solution);
    }
  }
}
