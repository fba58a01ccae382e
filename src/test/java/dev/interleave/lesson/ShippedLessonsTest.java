package dev.interleave.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedLessonsTest {

  static Stream<PreparedLesson> lessons() {
    return Arrays.stream(Language.values())
        .flatMap(language -> new Lessons(Texts.in(language)).all().stream());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyProgramHasALesson(Language language) {
    assertThat(new Lessons(Texts.in(language)).all())
        .extracting(PreparedLesson::programName)
        .containsExactlyElementsOf(
            BuiltInProgram.all().stream().map(BuiltInProgram::name).toList());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void itsRunHasOneAnswerAndItsTaskCanBeDone(PreparedLesson lesson)
      throws ProgramException, ScheduleException {
    Rehearsal held = Rehearsal.of(lesson, Texts.in(Language.ENGLISH));
    assertThat(held.answers()).as("answers of %s", lesson.lesson().title()).hasSize(1);
    assertThat(held.alreadyDone()).isFalse();
    assertThat(lesson.lesson().task().solution()).isPresent();
    assertThat(held.unmet()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void itLeadsToWhatItRestsOn(PreparedLesson lesson) {
    List<Span.Link> links =
        lesson.lesson().explanation().stream()
            .flatMap(
                block ->
                    switch (block) {
                      case Block.Paragraph(List<Span> spans) -> spans.stream();
                      case Block.Item(List<Span> spans) -> spans.stream();
                      case Block.Listing _ -> Stream.<Span>empty();
                    })
            .filter(Span.Link.class::isInstance)
            .map(Span.Link.class::cast)
            .toList();
    assertThat(links).isNotEmpty();
    assertThat(links)
        .extracting(Span.Link::address)
        .allMatch(
            address ->
                address.startsWith("https://docs.python.org/3/")
                    || address.startsWith("https://docs.oracle.com/javase/specs/jls/se25/html/")
                    || address.startsWith("https://peps.python.org/"));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyLanguageHoldsTheSameLesson(PreparedLesson lesson) {
    PreparedLesson english =
        new Lessons(Texts.in(Language.ENGLISH))
            .about(BuiltInProgram.named(lesson.id()).orElseThrow())
            .orElseThrow();
    assertThat(lesson.lesson().conditions()).isEqualTo(english.lesson().conditions());
    assertThat(lesson.lesson().task().checks()).isEqualTo(english.lesson().task().checks());
    assertThat(lesson.lesson().task().solution()).isEqualTo(english.lesson().task().solution());
  }
}
