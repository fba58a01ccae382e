package dev.interleave.program.syntax;

/// Keeps trees shallow enough to be walked: counts how deep expressions lie in each other, and how
/// many operators one statement strings together.
final class Nesting {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 500;

  private final TokenStream tokens;
  private int depth;
  private int operators;

  Nesting(TokenStream tokens) {
    this.tokens = tokens;
  }

  /// A new statement begins.
  void reset() {
    operators = 0;
  }

  /// An expression inside another begins.
  void enter() throws SyntaxException {
    depth++;
    if (depth > DEEPEST) {
      throw tokens.error(
          "Expressions are nested too deeply here; give parts of them names of their own.");
    }
  }

  void leave() {
    depth--;
  }

  /// One more operator takes what came before as its operand.
  void chain() throws SyntaxException {
    operators++;
    if (operators > LONGEST) {
      throw tokens.error("This statement is too long; spread it over several.");
    }
  }
}
