package dev.interleave.program;

import dev.interleave.program.syntax.SyntaxException;
import java.util.List;

/// A program that can be run. Made from source text by [#compile].
///
/// @param name name of its file or of the built-in, as messages show it
/// @param source its text
/// @param globals its global variables, by index
/// @param codes its functions, by index; the first is the program's own level
public record Program(String name, String source, List<Global> globals, List<Code> codes) {

  public Program {
    globals = List.copyOf(globals);
    codes = List.copyOf(codes);
  }

  /// Reads a program.
  ///
  /// @param name name of its file or of the built-in, for messages
  /// @param source its text
  /// @throws ProgramException if the text is no Python, or lies outside the teaching language
  public static Program compile(String name, String source) throws ProgramException {
    try {
      return Compiler.compile(name, source);
    } catch (SyntaxException wrong) {
      throw new ProgramException(name, new Problem(wrong.sentence(), wrong.range()));
    }
  }
}
