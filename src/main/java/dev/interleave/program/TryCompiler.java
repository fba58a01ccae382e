package dev.interleave.program;

import dev.interleave.program.Blocks.Exit;
import dev.interleave.program.Blocks.Protected;
import dev.interleave.program.syntax.Comparison;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.ArrayDeque;
import java.util.Deque;

/// Compiles `try` with `except`, `else` and `finally`.
final class TryCompiler {

  private final StatementCompiler statements;
  private final ExpressionCompiler expressions;
  private final Assembler assembler;
  private final Frame frame;
  private final Blocks blocks;

  /// Hidden locals of the exceptions that are being handled, innermost first.
  private final Deque<Integer> handled = new ArrayDeque<>();

  TryCompiler(
      StatementCompiler statements,
      ExpressionCompiler expressions,
      Assembler assembler,
      Frame frame,
      Blocks blocks) {
    this.statements = statements;
    this.expressions = expressions;
    this.assembler = assembler;
    this.frame = frame;
    this.blocks = blocks;
  }

  void compile(Statement.Try attempt) throws SyntaxException {
    if (attempt.last().isEmpty()) {
      compileAttempt(attempt);
    } else {
      compileProtected(attempt);
    }
  }

  /// Raises again what is being handled.
  void compileReraise(SourceRange range) throws SyntaxException {
    if (handled.isEmpty()) {
      throw new SyntaxException(
          "`raise` alone belongs inside `except`; name the exception here.", range);
    }
    assembler.emit(Opcode.LOAD_LOCAL, handled.element(), range);
    assembler.emit(Opcode.RAISE, range);
  }

  private void compileProtected(Statement.Try attempt) throws SyntaxException {
    SourceRange range = attempt.range();
    int depth = assembler.depth();
    var part =
        new Protected(
            new Coverage(assembler),
            new Assembler.Label(),
            frame.hidden("reason"),
            frame.hidden("result"));
    blocks.enter(part);
    compileAttempt(attempt);
    blocks.leave();
    part.coverage().end();
    setReason(part, Protected.NORMAL, range);
    assembler.jump(Opcode.JUMP, part.entry(), range);
    part.coverage().handle(depth);
    assembler.emit(Opcode.STORE_LOCAL, part.result(), range);
    setReason(part, Protected.EXCEPTION, range);
    assembler.mark(part.entry());
    statements.compile(attempt.last());
    goOn(part, range);
  }

  private void setReason(Protected part, int reason, SourceRange range) {
    assembler.emitConstant(Datum.of(reason), range);
    assembler.emit(Opcode.STORE_LOCAL, part.reason(), range);
  }

  /// Goes where the reason for which a `finally` part was reached leads.
  private void goOn(Protected part, SourceRange range) {
    var past = new Assembler.Label();
    skipUnless(part, Protected.EXCEPTION, past, range);
    assembler.emit(Opcode.LOAD_LOCAL, part.result(), range);
    assembler.emit(Opcode.RAISE, range);
    assembler.mark(past);
    for (Exit exit : part.exits()) {
      var next = new Assembler.Label();
      skipUnless(part, Protected.reason(exit), next, range);
      if (exit == Exit.RETURN) {
        assembler.emit(Opcode.LOAD_LOCAL, part.result(), range);
      }
      blocks.exit(exit, range);
      assembler.mark(next);
    }
  }

  private void skipUnless(Protected part, int reason, Assembler.Label next, SourceRange range) {
    assembler.emit(Opcode.LOAD_LOCAL, part.reason(), range);
    assembler.emitConstant(Datum.of(reason), range);
    assembler.emit(Opcode.COMPARE, Comparison.EQUAL.ordinal(), range);
    assembler.jump(Opcode.JUMP_IF_FALSE, next, range);
  }

  private void compileAttempt(Statement.Try attempt) throws SyntaxException {
    if (attempt.handlers().isEmpty()) {
      statements.compile(attempt.body());
      return;
    }
    int depth = assembler.depth();
    var done = new Assembler.Label();
    var coverage = new Coverage(assembler);
    blocks.enter(new Blocks.Attempt(coverage));
    statements.compile(attempt.body());
    blocks.leave();
    coverage.end();
    statements.compile(attempt.otherwise());
    assembler.jump(Opcode.JUMP, done, attempt.range());
    coverage.handle(depth);
    for (Statement.Try.Handler handler : attempt.handlers()) {
      compileHandler(handler, done);
    }
    assembler.emit(Opcode.RAISE, attempt.range());
    assembler.mark(done);
  }

  /// Compiles one `except` part. The exception lies on the stack before it, and after it if it is
  /// of another type.
  private void compileHandler(Statement.Try.Handler handler, Assembler.Label done)
      throws SyntaxException {
    var next = new Assembler.Label();
    int depth = assembler.depth();
    if (handler.type() != null) {
      expressions.compile(handler.type());
      assembler.emit(Opcode.MATCH_EXCEPTION, handler.header());
      assembler.jump(Opcode.JUMP_IF_FALSE, next, handler.header());
    }
    int exception = frame.hidden("exception");
    assembler.emit(Opcode.STORE_LOCAL, exception, handler.header());
    handled.push(exception);
    if (handler.variable() == null) {
      statements.compile(handler.body());
    } else {
      compileNamed(handler, handler.variable(), exception);
    }
    handled.pop();
    assembler.jump(Opcode.JUMP, done, handler.header());
    assembler.restoreDepth(depth);
    assembler.mark(next);
  }

  private void compileNamed(Statement.Try.Handler handler, String variable, int exception)
      throws SyntaxException {
    SourceRange range = handler.header();
    int depth = assembler.depth();
    assembler.emit(Opcode.LOAD_LOCAL, exception, range);
    frame.store(variable, range);
    var coverage = new Coverage(assembler);
    var past = new Assembler.Label();
    blocks.enter(new Blocks.Handling(coverage, variable, range));
    statements.compile(handler.body());
    blocks.leave();
    coverage.end();
    frame.delete(variable, range);
    assembler.jump(Opcode.JUMP, past, range);
    coverage.handle(depth);
    frame.delete(variable, range);
    assembler.emit(Opcode.RAISE, range);
    assembler.mark(past);
  }
}
