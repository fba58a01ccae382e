package dev.interleave.program;

import dev.interleave.program.syntax.Parameter;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Turns a syntax tree into functions of instructions.
final class Compiler {

  private final Observability observability;
  private final GlobalTable globals;
  private final Map<Integer, Code> codes = new TreeMap<>();
  private int functions;

  private Compiler(Scope program) {
    this.observability = new Observability(program);
    this.globals = new GlobalTable(observability);
  }

  static Program compile(String name, String source) throws SyntaxException {
    SyntaxTree tree = SyntaxTree.parse(source);
    Scope program = ScopeBuilder.build(tree);
    var compiler = new Compiler(program);
    compiler.compileFunction(
        program, tree.range(), List.of(), statements -> statements.compile(tree.statements()));
    return new Program(
        name, source, compiler.globals.globals(), List.copyOf(compiler.codes.values()));
  }

  /// What a function consists of.
  interface Body {
    void compile(StatementCompiler statements) throws SyntaxException;
  }

  /// Compiles a function with all functions inside it.
  ///
  /// @return its index among the codes
  int compileFunction(Scope scope, SourceRange range, List<Parameter> parameters, Body body)
      throws SyntaxException {
    int index = functions++;
    var assembler = new Assembler();
    var frame = new Frame(assembler, globals, scope, parameters);
    body.compile(new StatementCompiler(this, assembler, frame));
    var end =
        new SourceRange(range.endLine(), range.endColumn(), range.endLine(), range.endColumn());
    assembler.emitConstant(Datum.nothing(), end);
    assembler.emit(Opcode.RETURN, end);
    codes.put(
        index,
        new Code(
            scope.name(),
            range,
            parameters.stream().map(Parameter::name).toList(),
            frame.locals(),
            made(scope, frame),
            taken(scope, frame),
            assembler.instructions(),
            assembler.handlers(),
            assembler.constants()));
    return index;
  }

  private List<Code.Captured> made(Scope scope, Frame frame) {
    List<Code.Captured> made = new ArrayList<>();
    for (Variable variable : frame.captures().made()) {
      int parameter = variable.owner() == scope ? frame.parameter(variable) : -1;
      made.add(new Code.Captured(variable.name(), parameter, observability.isObservable(variable)));
    }
    return made;
  }

  private static List<Integer> taken(Scope scope, Frame frame) {
    if (scope.kind() == Scope.Kind.PROGRAM) {
      return List.of();
    }
    Scope.Captures around = scope.parent().function().captures();
    return frame.captures().taken().stream().map(around::index).toList();
  }
}
