package dev.interleave.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.interleave.analyse.Finding;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Schedule;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LessonParserTest {

  private static final String GOOD =
      """
      # Title
      Program: race
      Run: locks off, cores 2

      ## Predict
      What is `db_val`?

      Answer: value of db_val
      - 1
      - 2

      ## Watch
      Look.

      ## What happened
      It was **lost**.

      ## Try it
      Save it.

      Passed if: locks on
      Hint: Press L.
      Solution: locks on
      """;

  private static Lesson parse(String text) throws LessonException {
    return new LessonParser(Texts.in(Language.ENGLISH)).parse("my.lesson", text);
  }

  private static LessonException refusal(String text) {
    return catchThrowableOfType(LessonException.class, () -> parse(text));
  }

  @Test
  void aLessonIsReadFromWhatATeacherWrites() throws LessonException {
    Lesson lesson = parse(GOOD);
    assertThat(lesson.title()).isEqualTo("Title");
    assertThat(lesson.program()).isEqualTo(new LessonProgram.BuiltIn("race"));
    assertThat(lesson.conditions().settings().toggles().locks()).isFalse();
    assertThat(lesson.conditions().settings().cores()).isEqualTo(2);
    assertThat(lesson.question())
        .isEqualTo(
            new Question.OneOf(
                List.of(
                    new Block.Paragraph(
                        List.of(
                            new Span.Plain("What is "),
                            new Span.Code("db_val"),
                            new Span.Plain("?")))),
                List.of(
                    new Choice(
                        List.of(new Span.Plain("1")),
                        new Check.Ended(new Ending.HasValue("db_val", "1"))),
                    new Choice(
                        List.of(new Span.Plain("2")),
                        new Check.Ended(new Ending.HasValue("db_val", "2"))))));
    assertThat(lesson.watch()).hasSize(1);
    assertThat(lesson.task().checks()).containsExactly(new Check.Locks(true));
    assertThat(lesson.task().hint()).containsExactly(new Span.Plain("Press L."));
    assertThat(lesson.task().solution().orElseThrow().conditions().settings().toggles().locks())
        .isTrue();
  }

  @Test
  void aChoiceSaysByACheckWhenItIsRight() throws LessonException {
    Lesson lesson =
        parse(
            GOOD.replace(
                "Answer: value of db_val\n- 1\n- 2",
                "- Both wait -> ends deadlock\n- One is lost -> finds lost-update"));
    assertThat(((Question.OneOf) lesson.question()).choices())
        .extracting(Choice::text, Choice::check)
        .containsExactly(
            tuple("Both wait", new Check.Ended(new Ending.Is(Outcome.Kind.DEADLOCK))),
            tuple("One is lost", new Check.Found(Finding.Kind.LOST_UPDATE, true)));
  }

  @Test
  void withoutChoicesTheAnswerIsTyped() throws LessonException {
    Lesson lesson = parse(GOOD.replace("- 1\n- 2\n", ""));
    assertThat(lesson.question())
        .isInstanceOfSatisfying(
            Question.Typed.class,
            typed -> assertThat(typed.asked()).isEqualTo(new Probe.ValueOf("db_val")));
  }

  @Test
  void everySettingIsUnderstood() throws LessonException {
    Conditions conditions =
        parse(
                GOOD.replace(
                    "locks off, cores 2",
                    "lock a off, sleeps x2.5, gil off, cores 3, random seed 7, count 20"))
            .conditions();
    assertThat(conditions.settings().toggles().isLockOn("a")).isFalse();
    assertThat(conditions.settings().toggles().sleepFactor()).isEqualTo(2.5);
    assertThat(conditions.settings().gil()).isFalse();
    assertThat(conditions.settings().cores()).isEqualTo(3);
    assertThat(conditions.settings().policy()).isEqualTo(PolicyKind.RANDOM);
    assertThat(conditions.settings().seed()).isEqualTo(7);
    assertThat(conditions.count()).isEqualTo(OptionalInt.of(20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value of x is [1, 2]|Ended[ending=HasValue[name=x, value=[1, 2]]]",
        "ends waits-forever|Ended[ending=Is[kind=WAITS_FOREVER]]",
        "prints All done|Ended[ending=Printed[line=All done]]",
        "prints A before B|Ended[ending=PrintedBefore[earlier=A, later=B]]",
        "last line is End|Ended[ending=PrintedLast[line=End]]",
        "finds data-race|Found[kind=DATA_RACE, present=true]",
        "finds no deadlock|Found[kind=DEADLOCK, present=false]",
        "locks off|Locks[on=false]",
        "sleeps on|Sleeps[on=true]",
        "gil off|InterpreterLock[on=false]",
        "program unchanged|Unchanged[]",
        "schedule chosen|Chosen[]",
        "run real|Real[]",
        "every way value of x is 2|EveryWay[ending=HasValue[name=x, value=2]]",
        "some way ends deadlock|SomeWay[ending=Is[kind=DEADLOCK]]",
      })
  void everyCheckIsUnderstood(String text, String check) throws LessonException {
    Task task = parse(GOOD.replace("Passed if: locks on", "Passed if: " + text)).task();
    assertThat(task.checks()).singleElement().hasToString(check);
  }

  @Test
  void aSolutionTellsEditsAndASchedule() throws LessonException {
    Solution solution =
        parse(
                GOOD.replace(
                    "Solution: locks on",
                    "Solution: schedule 0*2,1\nSolution: replace \"a\\nb\" with \"say \\\"c\\\"\""))
            .task()
            .solution()
            .orElseThrow();
    assertThat(solution.schedule()).isEqualTo(Schedule.of(0, 0, 1));
    assertThat(solution.appliedTo("1 a\nb 2")).isEqualTo("1 say \"c\" 2");
  }

  @Test
  void textKnowsCodeStrongWordsLinksListsAndListings() throws LessonException {
    Lesson lesson =
        parse(
            GOOD.replace(
                "It was **lost**.",
                "See [the docs](https://docs.python.org/3/#x), x[0].\n- one\n  **two\n  three**\n- two\n\n    a\n    b"));
    assertThat(lesson.explanation())
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Span.Plain("See "),
                    new Span.Link("the docs", "https://docs.python.org/3/#x"),
                    new Span.Plain(", x[0]."))),
            new Block.Item(List.of(new Span.Plain("one "), new Span.Strong("two three"))),
            new Block.Item(List.of(new Span.Plain("two"))),
            new Block.Listing("a\nb"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "# Title|Title|1:1: A lesson begins with its title",
        "Program: race|Programm: race|2:1: \"Programm: race\" cannot stand before",
        "Program: race|~~|1:1: The lesson names no program",
        "Program: race|Program: ../race.py|2:10: There is no program \"../race.py\"",
        "Program: race|Program: rice|2:10: There is no program \"rice\"",
        "cores 2|coarse 2|3:17: \"coarse 2\" is no setting",
        "cores 2|cores 99|3:17: 99 cores are not to be had",
        "## Watch|## Look|12:4: A lesson has no part \"Look\"",
        "## Watch|## Predict|12:1: \"Predict\" comes twice or too late",
        "## Try it|## Watch|18:1: \"Watch\" comes twice or too late",
        "What is `db_val`?|~~|5:1: Nothing is written under \"Predict\"",
        "What is `db_val`?|What is `db_val?|6:9: The mark ` has no partner",
        "It was **lost**.|It was **lost.|16:8: The mark ** has no partner",
        "It was **lost**.|See [it](http://x.org).|16:10: \"http://x.org\" is no address",
        "It was **lost**.|See [it](https://x.org.|16:5: The link has no \")\"",
        "Answer: value of db_val|~~|9:3: It is not said when \"1\" is right",
        "Answer: value of db_val|Answer: worth of db_val|8:9: \"worth of db_val\" cannot be answered",
        "- 1|~~|10:1: A question has two to 8 choices",
        "- 1|- 1 -> end of it|9:8: \"end of it\" is no check",
        "- 1|- 1 -> ends badly|9:13: A run does not end with \"badly\"",
        "Passed if: locks on|~~|18:1: It is not said when the task is done",
        "Passed if: locks on|Passed if: finds luck|21:18: \"luck\" is never found",
        "Passed if: locks on|Passed if: every way locks on|21:22: \"locks on\" is no way to end",
        "Solution: locks on|Solution: schedule t1|23:20: A schedule is numbers of actors",
        "Solution: locks on|Solution: replace a with b|23:19: An edit is written as",
      })
  void whatIsWrongIsSaidWithItsPlace(String good, String bad, String message) {
    assertThat(refusal(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad))))
        .hasMessageStartingWith("my.lesson:" + message);
  }

  @Test
  void aPartThatIsMissingIsNamed() {
    assertThat(refusal(GOOD.substring(0, GOOD.indexOf("## Try it"))))
        .hasMessage("my.lesson:17:1: The part \"## Try it\" is missing; add it.");
  }

  @Test
  void whatIsTooLongOrCannotBeSeenIsRefused() {
    assertThat(refusal("# Title\n" + "x\n".repeat(40_000)))
        .hasMessageStartingWith("my.lesson:1:1: A lesson has at most");
    assertThat(refusal("# " + "x".repeat(3_000))).hasMessageContaining("A line has at most");
    assertThat(refusal("# Ti\u0000tle"))
        .hasMessageStartingWith("my.lesson:1:5: Here is a character");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsWrongIsSaidInTheLanguageOfTheReader(Language language) {
    var texts = Texts.in(language);
    assertThat(
            catchThrowableOfType(
                LessonException.class, () -> new LessonParser(texts).parse("my.lesson", "")))
        .hasMessage("my.lesson:1:1: " + texts.say("lesson.flaw.title"));
  }

  @Test
  void whateverIsBrokenIsALessonOrASentence() throws LessonException {
    var random = new Random(6);
    for (int round = 0; round < 400; round++) {
      String text = broken(random);
      try {
        assertThat(parse(text).title()).isNotEmpty();
      } catch (LessonException said) {
        assertThat(said.flaw().line()).isPositive();
        assertThat(said.flaw().column()).isPositive();
        assertThat(said.flaw().message()).doesNotContain("{").isNotBlank();
      }
    }
  }

  private static String broken(Random random) {
    var text = new StringBuilder(GOOD);
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, "`*[](\"\n#-: >\\".charAt(random.nextInt(13)));
        default -> text.insert(at, GOOD, 0, random.nextInt(GOOD.length()));
      }
    }
    return text.toString();
  }
}
