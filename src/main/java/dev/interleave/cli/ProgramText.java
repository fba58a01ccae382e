package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the program that a command names: a built-in, or a file.
final class ProgramText {

  private ProgramText() {}

  /// The program of a name.
  ///
  /// @throws CommandException if there is none, or it cannot be read or run
  static Program of(Texts texts, String name) throws CommandException {
    Optional<BuiltInProgram> builtIn = BuiltInProgram.named(name);
    String source = builtIn.isPresent() ? builtIn.get().source() : read(texts, name);
    try {
      return Program.compile(name, source);
    } catch (ProgramException problem) {
      throw new CommandException(String.valueOf(problem.getMessage()), problem);
    }
  }

  private static String read(Texts texts, String name) throws CommandException {
    try {
      return Files.readString(Path.of(name));
    } catch (NoSuchFileException failure) {
      throw new CommandException(texts.say("cli.no-program", name), failure);
    } catch (CharacterCodingException failure) {
      throw new CommandException(texts.say("cli.file.no-text", name), failure);
    } catch (IOException | RuntimeException failure) {
      throw new CommandException(texts.say("cli.file.unread", name), failure);
    }
  }
}
