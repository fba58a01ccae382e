package dev.interleave.program;

import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles statements: each leaves the stack as it was.
final class StatementCompiler {

  private final Assembler assembler;
  private final Frame frame;
  private final Blocks blocks;
  private final ExpressionCompiler expressions;
  private final TryCompiler attempts;

  StatementCompiler(Compiler compiler, Assembler assembler, Frame frame) {
    this.assembler = assembler;
    this.frame = frame;
    this.blocks = new Blocks(assembler, frame);
    this.expressions = new ExpressionCompiler(compiler, assembler, frame);
    this.attempts = new TryCompiler(this, expressions, assembler, frame, blocks);
  }

  void compile(List<Statement> statements) throws SyntaxException {
    for (Statement statement : statements) {
      compile(statement);
    }
  }

  /// Compiles the body of a function that is one expression.
  void compileResult(Expression result) throws SyntaxException {
    expressions.compile(result);
    assembler.emit(Opcode.RETURN, result.range());
  }

  private void compile(Statement statement) throws SyntaxException {
    switch (statement) {
      case Statement.Evaluation(var expression, var range) -> {
        if (!(expression instanceof Expression.Literal)) {
          expressions.compile(expression);
          assembler.emit(Opcode.DROP, range);
        }
      }
      case Statement.Assignment assignment -> compileAssignment(assignment);
      case Statement.AugmentedAssignment assignment -> compileAugmented(assignment);
      case Statement.Import(var modules, var range) -> {
        for (Statement.Imported module : modules) {
          LibraryNames.requireModule(module);
          assembler.emitNamed(Opcode.IMPORT_MODULE, module.name(), range);
          frame.store(module.variable(), range);
        }
      }
      case Statement.FromImport(var module, var members, var range) ->
          compileFromImport(module, members, range);
      case Statement.Definition definition -> compileDefinition(definition);
      case Statement.If(var branches, var otherwise, _) -> compileIf(branches, otherwise);
      case Statement.While loop -> compileWhile(loop);
      case Statement.For loop -> compileFor(loop);
      case Statement.Break(var range) -> compileLoopExit(Blocks.Exit.BREAK, "break", range);
      case Statement.Continue(var range) ->
          compileLoopExit(Blocks.Exit.CONTINUE, "continue", range);
      case Statement.Return(var value, var range) -> compileReturn(value, range);
      case Statement.With(var items, var body, _) -> compileWith(items, body);
      case Statement.Try attempt -> attempts.compile(attempt);
      case Statement.Raise raise -> compileRaise(raise);
      case Statement.Assert(var condition, var message, var range) ->
          compileAssert(condition, message, range);
      case Statement.Pass _, Statement.Annotation _, Statement.Global _, Statement.Nonlocal _ -> {}
    }
  }

  private void compileAssignment(Statement.Assignment assignment) throws SyntaxException {
    Expression first = assignment.targets().getFirst();
    if (first instanceof Expression.TupleDisplay(var names, _)
        && assignment.value() instanceof Expression.TupleDisplay(var values, _)
        && names.size() == values.size()) {
      for (int index = 0; index < values.size(); index++) {
        expressions.compile(values.get(index), destination(names.get(index)));
      }
      assembler.emit(Opcode.BUILD_TUPLE, values.size(), assignment.value().range());
    } else {
      expressions.compile(assignment.value(), destination(first));
    }
    List<Expression> targets = assignment.targets();
    for (int index = 0; index < targets.size(); index++) {
      if (index < targets.size() - 1) {
        assembler.emit(Opcode.DUPLICATE, assignment.range());
      }
      expressions.store(targets.get(index), assignment.range());
    }
  }

  private static @Nullable String destination(Expression target) {
    return target instanceof Expression.Name(var name, _) ? name : null;
  }

  private void compileAugmented(Statement.AugmentedAssignment assignment) throws SyntaxException {
    SourceRange range = assignment.range();
    SourceRange read = assignment.target().range();
    switch (assignment.target()) {
      case Expression.Attribute(var object, var name, _) -> {
        expressions.compile(object);
        assembler.emit(Opcode.DUPLICATE, read);
        assembler.emitNamed(Opcode.LOAD_ATTRIBUTE, name, read);
        compileOperation(assignment);
        assembler.emit(Opcode.SWAP, range);
        assembler.emitNamed(Opcode.STORE_ATTRIBUTE, name, range);
      }
      case Expression.Element(var object, var index, _) -> {
        expressions.compile(object);
        expressions.compile(index);
        assembler.emit(Opcode.DUPLICATE_TWO, read);
        assembler.emit(Opcode.LOAD_ELEMENT, read);
        compileOperation(assignment);
        assembler.emit(Opcode.ROTATE_THREE, range);
        assembler.emit(Opcode.STORE_ELEMENT, range);
      }
      case Expression target -> {
        expressions.compile(target);
        compileOperation(assignment);
        expressions.store(target, range);
      }
    }
  }

  private void compileOperation(Statement.AugmentedAssignment assignment) throws SyntaxException {
    expressions.compile(assignment.value());
    assembler.emit(Opcode.BINARY_IN_PLACE, assignment.operator().ordinal(), assignment.range());
  }

  private void compileFromImport(
      Statement.Imported module, List<Statement.Imported> members, SourceRange range)
      throws SyntaxException {
    LibraryNames.requireModule(module);
    assembler.emitNamed(Opcode.IMPORT_MODULE, module.name(), range);
    for (Statement.Imported member : members) {
      LibraryNames.requireMember(module, member);
      assembler.emitNamed(Opcode.IMPORT_MEMBER, member.name(), member.range());
      frame.store(member.variable(), member.range());
    }
    assembler.emit(Opcode.DROP, range);
  }

  private void compileDefinition(Statement.Definition definition) throws SyntaxException {
    expressions.compileFunction(
        frame.scope().inner(definition),
        definition.parameters(),
        definition.range(),
        definition.nameRange(),
        statements -> statements.compile(definition.body()));
    frame.store(definition.name(), definition.nameRange());
  }

  private void compileIf(List<Statement.If.Branch> branches, List<Statement> otherwise)
      throws SyntaxException {
    var done = new Assembler.Label();
    for (Statement.If.Branch branch : branches) {
      var next = new Assembler.Label();
      expressions.compile(branch.condition());
      assembler.jump(Opcode.JUMP_IF_FALSE, next, branch.condition().range());
      compile(branch.body());
      assembler.jump(Opcode.JUMP, done, branch.condition().range());
      assembler.mark(next);
    }
    compile(otherwise);
    assembler.mark(done);
  }

  private void compileWhile(Statement.While loop) throws SyntaxException {
    var again = new Assembler.Label();
    var ended = new Assembler.Label();
    var afterwards = new Assembler.Label();
    SourceRange range = loop.condition().range();
    assembler.mark(again);
    expressions.compile(loop.condition());
    assembler.jump(Opcode.JUMP_IF_FALSE, ended, range);
    blocks.enter(new Blocks.Loop(afterwards, again, false));
    compile(loop.body());
    blocks.leave();
    assembler.jump(Opcode.JUMP, again, range);
    assembler.mark(ended);
    compile(loop.otherwise());
    assembler.mark(afterwards);
  }

  private void compileFor(Statement.For loop) throws SyntaxException {
    var again = new Assembler.Label();
    var ended = new Assembler.Label();
    var afterwards = new Assembler.Label();
    SourceRange header = loop.target().range().to(loop.iterable().range());
    expressions.compile(loop.iterable());
    assembler.emit(Opcode.ITERATE, loop.iterable().range());
    assembler.mark(again);
    assembler.jump(Opcode.NEXT, ended, header);
    expressions.store(loop.target(), header);
    blocks.enter(new Blocks.Loop(afterwards, again, true));
    compile(loop.body());
    blocks.leave();
    assembler.jump(Opcode.JUMP, again, header);
    assembler.mark(ended);
    compile(loop.otherwise());
    assembler.mark(afterwards);
  }

  private void compileLoopExit(Blocks.Exit exit, String word, SourceRange range)
      throws SyntaxException {
    if (!blocks.isInsideLoop()) {
      throw new SyntaxException("`%s` belongs inside a loop.".formatted(word), range);
    }
    blocks.exit(exit, range);
  }

  private void compileReturn(@Nullable Expression value, SourceRange range) throws SyntaxException {
    if (!frame.scope().isFunction()) {
      throw new SyntaxException("`return` belongs inside a function.", range);
    }
    if (value == null) {
      assembler.emitConstant(Datum.nothing(), range);
    } else {
      expressions.compile(value);
    }
    blocks.exit(Blocks.Exit.RETURN, range);
  }

  /// Each manager stays on the stack while its block is carried out.
  private void compileWith(List<Statement.With.Item> items, List<Statement> body)
      throws SyntaxException {
    if (items.isEmpty()) {
      compile(body);
      return;
    }
    Statement.With.Item item = items.getFirst();
    SourceRange range = item.manager().range();
    int depth = assembler.depth();
    expressions.compile(item.manager());
    assembler.emit(Opcode.ENTER_CONTEXT, range);
    var coverage = new Coverage(assembler);
    var past = new Assembler.Label();
    blocks.enter(new Blocks.Context(coverage, range));
    if (item.target() == null) {
      assembler.emit(Opcode.DROP, range);
    } else {
      expressions.store(item.target(), range.to(item.target().range()));
    }
    compileWith(items.subList(1, items.size()), body);
    blocks.leave();
    coverage.end();
    assembler.emit(Opcode.EXIT_CONTEXT, range);
    assembler.jump(Opcode.JUMP, past, range);
    coverage.handle(depth + 1);
    assembler.emit(Opcode.SWAP, range);
    assembler.emit(Opcode.EXIT_CONTEXT, range);
    assembler.emit(Opcode.RAISE, range);
    assembler.mark(past);
  }

  private void compileRaise(Statement.Raise raise) throws SyntaxException {
    if (raise.exception() == null) {
      attempts.compileReraise(raise.range());
      return;
    }
    expressions.compile(raise.exception());
    if (raise.cause() != null) {
      expressions.compile(raise.cause());
      assembler.emit(Opcode.DROP, raise.cause().range());
    }
    assembler.emit(Opcode.RAISE, raise.range());
  }

  private void compileAssert(Expression condition, @Nullable Expression message, SourceRange range)
      throws SyntaxException {
    var holds = new Assembler.Label();
    expressions.compile(condition);
    assembler.jump(Opcode.JUMP_IF_TRUE, holds, condition.range());
    frame.load("AssertionError", range);
    if (message != null) {
      expressions.compile(message);
    }
    assembler.emitCall(Opcode.CALL, message == null ? 0 : 1, range, List.of(), null);
    assembler.emit(Opcode.RAISE, range);
    assembler.mark(holds);
  }
}
