package dev.interleave.program;

import dev.interleave.program.syntax.Comparison;
import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Parameter;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.program.syntax.TextPart;
import dev.interleave.program.syntax.UnaryOperator;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compiles expressions: each leaves one value on the stack.
final class ExpressionCompiler {

  private final Compiler compiler;
  private final Assembler assembler;
  private final Frame frame;

  ExpressionCompiler(Compiler compiler, Assembler assembler, Frame frame) {
    this.compiler = compiler;
    this.assembler = assembler;
    this.frame = frame;
  }

  void compile(Expression expression) throws SyntaxException {
    compile(expression, null);
  }

  /// @param destination name of the variable that the value goes to, or `null`
  void compile(Expression expression, @Nullable String destination) throws SyntaxException {
    switch (expression) {
      case Expression.Literal(var value, var range) -> assembler.emitConstant(value, range);
      case Expression.Name(var name, var range) -> compileName(name, range);
      case Expression.FormattedText(var parts, var range) -> compileText(parts, range);
      case Expression.ListDisplay(var elements, var range) -> {
        compileAll(elements, elementsOf(destination));
        assembler.emit(Opcode.BUILD_LIST, elements.size(), range);
      }
      case Expression.TupleDisplay(var elements, var range) -> {
        compileAll(elements, elementsOf(destination));
        assembler.emit(Opcode.BUILD_TUPLE, elements.size(), range);
      }
      case Expression.DictionaryDisplay(var entries, var range) -> {
        for (Expression.DictionaryDisplay.Entry entry : entries) {
          compile(entry.key());
          compile(entry.value());
        }
        assembler.emit(Opcode.BUILD_MAPPING, entries.size(), range);
      }
      case Expression.Unary(var operator, var operand, var range) ->
          compileUnary(operator, operand, range);
      case Expression.Binary(var operator, var left, var right, var range) -> {
        compile(left);
        compile(right);
        assembler.emit(Opcode.BINARY, operator.ordinal(), range);
      }
      case Expression.Chain chain -> compileChain(chain);
      case Expression.And(var operands, _) ->
          compileLogical(operands, Opcode.JUMP_IF_FALSE_OR_DROP, destination);
      case Expression.Or(var operands, _) ->
          compileLogical(operands, Opcode.JUMP_IF_TRUE_OR_DROP, destination);
      case Expression.Conditional conditional -> compileConditional(conditional, destination);
      case Expression.Lambda(var parameters, var body, var range) ->
          compileFunction(
              frame.scope().inner(expression),
              parameters,
              range,
              range,
              statements -> statements.compileResult(body));
      case Expression.Comprehension comprehension ->
          compileComprehension(comprehension, elementsOf(destination));
      case Expression.Call call -> compileCall(call, destination);
      case Expression.Attribute(var object, var name, var range) -> {
        LibraryNames.requireMember(frame.scope(), object, name, range);
        compile(object);
        assembler.emitNamed(Opcode.LOAD_ATTRIBUTE, name, range);
      }
      case Expression.Element(var object, var index, var range) -> {
        compile(object);
        compile(index);
        assembler.emit(Opcode.LOAD_ELEMENT, range);
      }
      case Expression.Slice(var start, var stop, var step, var range) -> {
        compileBound(start, range);
        compileBound(stop, range);
        compileBound(step, range);
        assembler.emit(Opcode.BUILD_SLICE, range);
      }
    }
  }

  /// The name that elements of what a variable holds go by.
  private static @Nullable String elementsOf(@Nullable String destination) {
    return destination == null || destination.endsWith("[]") ? null : destination + "[]";
  }

  private void compileAll(List<Expression> expressions, @Nullable String destination)
      throws SyntaxException {
    for (Expression expression : expressions) {
      compile(expression, destination);
    }
  }

  private void compileBound(@Nullable Expression bound, SourceRange range) throws SyntaxException {
    if (bound == null) {
      assembler.emitConstant(Datum.nothing(), range);
    } else {
      compile(bound);
    }
  }

  private void compileName(String name, SourceRange range) throws SyntaxException {
    if (LibraryNames.isProgramName(frame.scope(), name)) {
      assembler.emitConstant(Datum.of("__main__"), range);
    } else {
      LibraryNames.requireKnown(frame.scope(), name, range);
      frame.load(name, range);
    }
  }

  private void compileText(List<TextPart> parts, SourceRange range) throws SyntaxException {
    for (TextPart part : parts) {
      switch (part) {
        case TextPart.Characters(var text) -> assembler.emitConstant(Datum.of(text), range);
        case TextPart.Field(var value, var conversion, var specification, var fieldRange) -> {
          compile(value);
          compileText(specification, fieldRange);
          assembler.emit(Opcode.FORMAT, conversion, fieldRange);
        }
      }
    }
    if (parts.isEmpty()) {
      assembler.emitConstant(Datum.of(""), range);
    } else if (parts.size() > 1 || parts.getFirst() instanceof TextPart.Field) {
      assembler.emit(Opcode.BUILD_TEXT, parts.size(), range);
    }
  }

  private void compileUnary(UnaryOperator operator, Expression operand, SourceRange range)
      throws SyntaxException {
    Datum negative =
        operator == UnaryOperator.NEGATE && operand instanceof Expression.Literal(var value, _)
            ? negated(value)
            : null;
    if (negative != null) {
      assembler.emitConstant(negative, range);
      return;
    }
    compile(operand);
    assembler.emit(Opcode.UNARY, operator.ordinal(), range);
  }

  private static @Nullable Datum negated(Datum value) {
    return switch (value) {
      case Datum.Whole(var number) when number != Long.MIN_VALUE -> Datum.of(-number);
      case Datum.BigWhole(var number)
          when number.equals(BigInteger.valueOf(Long.MIN_VALUE).negate()) ->
          Datum.of(Long.MIN_VALUE);
      case Datum.BigWhole(var number) -> new Datum.BigWhole(number.negate());
      case Datum.Real(var number) -> Datum.of(-number);
      case Datum _ -> null;
    };
  }

  /// Each operand stays on the stack below the comparison that it begins, so that it is evaluated
  /// once.
  private void compileChain(Expression.Chain chain) throws SyntaxException {
    compile(chain.first());
    var failed = new Assembler.Label();
    var done = new Assembler.Label();
    SourceRange begin = chain.first().range();
    int last = chain.links().size() - 1;
    for (int index = 0; index < last; index++) {
      Expression.Chain.Link link = chain.links().get(index);
      compile(link.operand());
      assembler.emit(Opcode.DUPLICATE, link.operand().range());
      assembler.emit(Opcode.ROTATE_THREE, link.operand().range());
      compare(link.comparison(), begin.to(link.operand().range()));
      assembler.jump(Opcode.JUMP_IF_FALSE_OR_DROP, failed, chain.range());
      begin = link.operand().range();
    }
    compile(chain.links().getLast().operand());
    compare(
        chain.links().getLast().comparison(), last == 0 ? chain.range() : begin.to(chain.range()));
    if (last > 0) {
      assembler.jump(Opcode.JUMP, done, chain.range());
      assembler.mark(failed);
      assembler.emit(Opcode.SWAP, chain.range());
      assembler.emit(Opcode.DROP, chain.range());
      assembler.mark(done);
    }
  }

  private void compare(Comparison comparison, SourceRange range) {
    assembler.emit(Opcode.COMPARE, comparison.ordinal(), range);
  }

  private void compileLogical(List<Expression> operands, Opcode jump, @Nullable String destination)
      throws SyntaxException {
    var done = new Assembler.Label();
    for (Expression operand : operands.subList(0, operands.size() - 1)) {
      compile(operand, destination);
      assembler.jump(jump, done, operand.range());
    }
    compile(operands.getLast(), destination);
    assembler.mark(done);
  }

  private void compileConditional(Expression.Conditional conditional, @Nullable String destination)
      throws SyntaxException {
    var otherwise = new Assembler.Label();
    var done = new Assembler.Label();
    compile(conditional.condition());
    assembler.jump(Opcode.JUMP_IF_FALSE, otherwise, conditional.condition().range());
    compile(conditional.whenTrue(), destination);
    assembler.jump(Opcode.JUMP, done, conditional.range());
    assembler.mark(otherwise);
    compile(conditional.whenFalse(), destination);
    assembler.mark(done);
  }

  /// Leaves a new function on the stack.
  ///
  /// @param made what the function is made from, for the instructions that make it
  void compileFunction(
      Scope scope,
      List<Parameter> parameters,
      SourceRange range,
      SourceRange made,
      Compiler.Body body)
      throws SyntaxException {
    List<Expression> standards =
        parameters.stream().map(Parameter::standard).filter(Objects::nonNull).toList();
    compileAll(standards, null);
    assembler.emit(Opcode.BUILD_TUPLE, standards.size(), made);
    int index = compiler.compileFunction(scope, range, parameters, body);
    assembler.emit(Opcode.MAKE_FUNCTION, index, made);
  }

  private void compileCall(Expression.Call call, @Nullable String destination)
      throws SyntaxException {
    Opcode opcode = Opcode.CALL;
    if (call.function() instanceof Expression.Attribute(var object, var name, var range)) {
      LibraryNames.requireMember(frame.scope(), object, name, range);
      compile(object);
      assembler.emitNamed(Opcode.LOAD_METHOD, name, range);
      opcode = Opcode.CALL_METHOD;
    } else {
      compile(call.function());
    }
    compileAll(call.arguments(), appendDestination(call));
    for (Expression.Call.Keyword keyword : call.keywords()) {
      compile(keyword.value());
    }
    assembler.emitCall(
        opcode,
        call.arguments().size() + call.keywords().size(),
        call.range(),
        call.keywords().stream().map(Expression.Call.Keyword::name).toList(),
        destination);
  }

  /// The name that the argument of `list.append` goes by.
  private static @Nullable String appendDestination(Expression.Call call) {
    return call.function()
                instanceof Expression.Attribute(Expression.Name(var list, _), var name, _)
            && name.equals("append")
        ? list + "[]"
        : null;
  }

  private void compileComprehension(
      Expression.Comprehension comprehension, @Nullable String destination) throws SyntaxException {
    Scope outer = frame.scope();
    Scope inner = outer.inner(comprehension);
    assembler.emit(Opcode.BUILD_LIST, 0, comprehension.range());
    new ComprehensionCompiler(this, assembler, frame, comprehension, inner, destination).compile();
    frame.enter(outer);
  }

  /// Gives the value on top of the stack to a target.
  ///
  /// @param range what the write stands for in the source
  void store(Expression target, SourceRange range) throws SyntaxException {
    switch (target) {
      case Expression.Name(var name, _) -> frame.store(name, range);
      case Expression.Attribute(var object, var name, _) -> {
        compile(object);
        assembler.emitNamed(Opcode.STORE_ATTRIBUTE, name, range);
      }
      case Expression.Element(var object, var index, _) -> {
        compile(object);
        compile(index);
        assembler.emit(Opcode.STORE_ELEMENT, range);
      }
      case Expression.TupleDisplay(var elements, _) -> storeAll(elements, range);
      case Expression.ListDisplay(var elements, _) -> storeAll(elements, range);
      case Expression other ->
          throw new SyntaxException("This cannot be assigned to.", other.range());
    }
  }

  private void storeAll(List<Expression> targets, SourceRange range) throws SyntaxException {
    assembler.emit(Opcode.UNPACK, targets.size(), range);
    for (Expression target : targets) {
      store(target, range);
    }
  }
}
