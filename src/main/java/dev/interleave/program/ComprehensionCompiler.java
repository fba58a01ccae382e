package dev.interleave.program;

import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.SyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles a list comprehension in place, as loops that append to a list on the stack (as CPython
/// does since 3.12, PEP 709).
final class ComprehensionCompiler {

  private final ExpressionCompiler expressions;
  private final Assembler assembler;
  private final Frame frame;
  private final Expression.Comprehension comprehension;
  private final Scope scope;
  private final @Nullable String destination;

  ComprehensionCompiler(
      ExpressionCompiler expressions,
      Assembler assembler,
      Frame frame,
      Expression.Comprehension comprehension,
      Scope scope,
      @Nullable String destination) {
    this.expressions = expressions;
    this.assembler = assembler;
    this.frame = frame;
    this.comprehension = comprehension;
    this.scope = scope;
    this.destination = destination;
  }

  void compile() throws SyntaxException {
    compileClauses(0, 0, null);
  }

  /// @param index the clause to go on with
  /// @param loops how many loops are open
  /// @param next where the innermost open loop goes on
  private void compileClauses(int index, int loops, Assembler.@Nullable Label next)
      throws SyntaxException {
    List<Expression.Comprehension.Clause> clauses = comprehension.clauses();
    if (index == clauses.size()) {
      expressions.compile(comprehension.element(), destination);
      assembler.emit(Opcode.APPEND, loops + 1, comprehension.element().range());
      return;
    }
    switch (clauses.get(index)) {
      case Expression.Comprehension.For clause -> compileLoop(clause, index, loops);
      case Expression.Comprehension.If(var condition) -> {
        expressions.compile(condition);
        if (next != null) {
          assembler.jump(Opcode.JUMP_IF_FALSE, next, condition.range());
        }
        compileClauses(index + 1, loops, next);
      }
    }
  }

  private void compileLoop(Expression.Comprehension.For clause, int index, int loops)
      throws SyntaxException {
    expressions.compile(clause.iterable());
    assembler.emit(Opcode.ITERATE, clause.iterable().range());
    if (loops == 0) {
      frame.enter(scope);
      frame.renewCaptured(clause.range());
    }
    var next = new Assembler.Label();
    var done = new Assembler.Label();
    assembler.mark(next);
    assembler.jump(Opcode.NEXT, done, clause.range());
    expressions.store(clause.target(), clause.range());
    compileClauses(index + 1, loops + 1, next);
    assembler.jump(Opcode.JUMP, next, clause.range());
    assembler.mark(done);
  }
}
