package dev.interleave.lesson;

import dev.interleave.file.Hindrance;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Lessons that somebody wrote, in files of their own.
public final class LessonFile {

  /// How their names end.
  public static final String EXTENSION = ".lesson";

  private static final int LARGEST = 1_000_000;

  private final Texts texts;

  /// @param texts the words to say what is wrong in
  public LessonFile(Texts texts) {
    this.texts = texts;
  }

  /// Whether a file is a lesson by its name.
  public static boolean isNamed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /// Reads a lesson and its program.
  ///
  /// @throws LessonException if it is no lesson, or its program cannot be had
  /// @throws LessonFileException if its file cannot be read
  public PreparedLesson read(Path file) throws LessonException, LessonFileException {
    String name = String.valueOf(file.getFileName());
    String text = text(file, sentence -> sentence);
    Lesson lesson = new LessonParser(texts).parse(name, text);
    String id = Integer.toHexString(file.toAbsolutePath().normalize().hashCode());
    return switch (lesson.program()) {
      case LessonProgram.BuiltIn(String program) ->
          new PreparedLesson(
              id, lesson, BuiltInProgram.named(program).orElseThrow().source(), Optional.empty());
      case LessonProgram.Beside(String program) -> {
        Path beside = file.resolveSibling(program);
        String source =
            text(beside, sentence -> texts.say("lesson.file.its-program", name, sentence));
        yield new PreparedLesson(id, lesson, source, Optional.of(beside));
      }
    };
  }

  private interface Wording {
    String of(String sentence);
  }

  private String text(Path file, Wording wording) throws LessonFileException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new LessonFileException(wording.of(texts.say("lesson.file.large", file)));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException absent) {
      throw new LessonFileException(wording.of(texts.say("lesson.file.absent", file)), absent);
    } catch (CharacterCodingException other) {
      throw new LessonFileException(wording.of(texts.say("lesson.file.encoding", file)), other);
    } catch (IOException failure) {
      String why = Hindrance.inWords(texts, failure);
      throw new LessonFileException(
          wording.of(texts.say("lesson.file.unreadable", file, why)), failure);
    }
  }
}
