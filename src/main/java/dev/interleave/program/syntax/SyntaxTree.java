package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import java.util.List;

/// A program as a tree. Made by [#parse].
///
/// @param statements the statements of the program's own level
/// @param range the whole text
public record SyntaxTree(List<Statement> statements, SourceRange range) {

  public SyntaxTree {
    statements = List.copyOf(statements);
  }

  /// Reads a text.
  ///
  /// @throws SyntaxException if it is no Python, or uses what the teaching language leaves out
  public static SyntaxTree parse(String text) throws SyntaxException {
    var source = new SourceText(text);
    var tokens = new TokenStream(source, new Lexer(source).tokens());
    return new SyntaxTree(
        new StatementParser(source, tokens).parseProgram(), source.range(0, source.length()));
  }
}
