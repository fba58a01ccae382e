package dev.interleave.lesson;

import dev.interleave.analyse.Analysis;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Explorer;
import dev.interleave.explore.Limits;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.text.Texts;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A lesson held once without a learner, to see whether its question has one right answer and its
/// task can be done.
///
/// @param lesson the lesson
/// @param answers what the run answers to the question: as many as are right
/// @param alreadyDone whether the task is done by the lesson's own run, so that nothing is left to
///   try
/// @param unmet what the solution leaves undone; nothing if the lesson tells no solution
public record Rehearsal(
    PreparedLesson lesson, List<String> answers, boolean alreadyDone, List<Check> unmet) {

  private static final long MOST_STATES = 2_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  public Rehearsal {
    answers = List.copyOf(answers);
    unmet = List.copyOf(unmet);
  }

  /// Whether the lesson can be held: one answer is right, and the task can be done and is not.
  public boolean isGood() {
    return answers.size() == 1 && !alreadyDone && unmet.isEmpty();
  }

  /// Holds a lesson.
  ///
  /// @param texts the words that findings are told in
  /// @throws ProgramException if its program cannot be run, before or after the solution's edits
  /// @throws ScheduleException if the solution's schedule cannot be followed
  /// @throws IllegalArgumentException if the solution replaces a text that is not there; the
  ///   message is that text
  public static Rehearsal of(PreparedLesson lesson, Texts texts)
      throws ProgramException, ScheduleException {
    Lesson script = lesson.lesson();
    Evidence asked = run(lesson, lesson.source(), script.conditions(), Schedule.EMPTY, texts);
    Optional<Solution> solution = script.task().solution();
    List<Check> unmet = List.of();
    if (solution.isPresent()) {
      Solution way = solution.get();
      Evidence tried =
          run(lesson, way.appliedTo(lesson.original()), way.conditions(), way.schedule(), texts);
      unmet = script.task().checks().stream().filter(check -> !check.holds(tried)).toList();
    }
    return new Rehearsal(
        lesson, answers(script.question(), asked), script.task().isDone(asked), unmet);
  }

  private static List<String> answers(Question question, Evidence run) {
    return switch (question) {
      case Question.OneOf(_, List<Choice> choices) ->
          choices.stream().filter(choice -> choice.check().holds(run)).map(Choice::text).toList();
      case Question.Typed _ -> question.answer(run).stream().toList();
    };
  }

  private static Evidence run(
      PreparedLesson lesson, String source, Conditions conditions, Schedule schedule, Texts texts)
      throws ProgramException, ScheduleException {
    Program program = Program.compile(lesson.programName(), source);
    var simulator = new Simulator(program, conditions.settings());
    Trace trace = simulator.record(Script.replay(schedule), () -> false);
    Optional<Exploration> explored =
        looksAtAllWays(lesson.lesson().task())
            ? Optional.of(explored(program, conditions))
            : Optional.empty();
    return new Evidence(trace, Analysis.of(trace, texts).findings(), lesson.source(), explored);
  }

  private static boolean looksAtAllWays(Task task) {
    return task.checks().stream()
        .anyMatch(check -> check instanceof Check.EveryWay || check instanceof Check.SomeWay);
  }

  private static Exploration explored(Program program, Conditions conditions) {
    var limits = new Limits(MOST_STATES, Limits.USUAL.memoryBytes(), LONGEST);
    return new Explorer(program, conditions.settings())
        .explore(ExploreSettings.USUAL.withLimits(limits), _ -> {}, () -> false);
  }
}
