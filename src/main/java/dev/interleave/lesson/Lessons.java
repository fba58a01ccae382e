package dev.interleave.lesson;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The lessons that come with Interleave: one for each of its programs, in every language.
public final class Lessons {

  private final Texts texts;

  /// @param texts in whose language the lessons are
  public Lessons(Texts texts) {
    this.texts = texts;
  }

  /// All of them, in the order of their programs.
  public List<PreparedLesson> all() {
    return BuiltInProgram.all().stream().flatMap(program -> about(program).stream()).toList();
  }

  /// The lesson about a program that comes with Interleave, if there is one.
  public Optional<PreparedLesson> about(BuiltInProgram program) {
    String path = "/assets/lessons/" + texts.language().code() + "/" + program.name() + ".lesson";
    try (InputStream stream = Lessons.class.getResourceAsStream(path)) {
      if (stream == null) {
        return Optional.empty();
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Lesson lesson = new LessonParser(texts).parse(path, text);
      return Optional.of(
          new PreparedLesson(program.name(), lesson, program.source(), Optional.empty()));
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + path, failure);
    } catch (LessonException broken) {
      throw new IllegalStateException(broken.getMessage(), broken);
    }
  }
}
