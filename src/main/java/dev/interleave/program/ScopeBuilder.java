package dev.interleave.program;

import dev.interleave.program.Variable.Cause;
import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Parameter;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.program.syntax.TextPart;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out which variable every name of a program means (Python Language Reference, "Naming and
/// binding").
final class ScopeBuilder {

  private record Use(Scope scope, String name) {}

  private record Pending(Scope scope, String name, Variable.Assignment assignment) {}

  /// A variable that a function declares to be of a function around it.
  private record Outside(Scope scope, String name, SourceRange range) {}

  private final List<Use> uses = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Outside> outside = new ArrayList<>();
  private Scope scope = Scope.ofProgram();
  private @Nullable Place outermostLoopEnd;

  private ScopeBuilder() {}

  /// The scope of the program's own level, with all others inside it.
  static Scope build(SyntaxTree tree) throws SyntaxException {
    var builder = new ScopeBuilder();
    builder.visit(tree.statements());
    builder.resolve();
    return builder.scope;
  }

  private void resolve() throws SyntaxException {
    for (Outside name : outside) {
      requireOutside(name);
    }
    for (Pending assignment : pending) {
      Variable variable = assignment.scope.lookUp(assignment.name);
      variable.assign(assignment.assignment);
      use(assignment.scope, variable);
    }
    for (Use use : uses) {
      use(use.scope, use.scope.lookUp(use.name));
    }
  }

  private static void requireOutside(Outside outside) throws SyntaxException {
    if (outside.scope.lookUpEnclosing(outside.name) == null) {
      throw new SyntaxException(
          ("No function around this one has a variable `%s` for `nonlocal`; use `global`, or"
                  + " assign it there.")
              .formatted(outside.name),
          outside.range);
    }
  }

  private static void use(Scope scope, Variable variable) {
    variable.useFrom(scope);
    if (variable.owner().kind() != Scope.Kind.PROGRAM) {
      scope.take(variable);
    }
  }

  private void visit(List<Statement> statements) throws SyntaxException {
    for (Statement statement : statements) {
      visit(statement);
    }
  }

  private void visit(Statement statement) throws SyntaxException {
    switch (statement) {
      case Statement.Evaluation(var expression, _) -> visit(expression);
      case Statement.Assignment(var targets, var value, var range) -> {
        visit(value);
        for (Expression target : targets) {
          bind(target, range);
        }
      }
      case Statement.AugmentedAssignment(var target, _, var value, var range) -> {
        visit(target);
        visit(value);
        bind(target, range);
      }
      case Statement.Annotation(var target, _) -> annotate(target);
      case Statement.Import(var modules, var range) ->
          modules.forEach(module -> bind(module.variable(), range, Cause.IMPORT, module.name()));
      case Statement.FromImport(var module, var members, var range) ->
          members.forEach(
              member ->
                  bind(
                      member.variable(), range, Cause.IMPORT, module.name() + "." + member.name()));
      case Statement.Definition definition -> visitDefinition(definition);
      case Statement.Global(var names, var range) -> declareGlobal(names, range);
      case Statement.Nonlocal(var names, var range) -> declareNonlocal(names, range);
      case Statement.If(var branches, var otherwise, _) -> {
        for (Statement.If.Branch branch : branches) {
          visit(branch.condition());
          visit(branch.body());
        }
        visit(otherwise);
      }
      case Statement.While loop -> {
        @Nullable Place before = enterLoop(loop.range());
        visit(loop.condition());
        visit(loop.body());
        outermostLoopEnd = before;
        visit(loop.otherwise());
      }
      case Statement.For loop -> {
        visit(loop.iterable());
        @Nullable Place before = enterLoop(loop.range());
        bind(loop.target(), loop.range());
        visit(loop.body());
        outermostLoopEnd = before;
        visit(loop.otherwise());
      }
      case Statement.Return(var value, _) -> visitOptional(value);
      case Statement.With(var items, var body, _) -> {
        for (Statement.With.Item item : items) {
          visit(item.manager());
          if (item.target() != null) {
            bind(item.target(), item.target().range());
          }
        }
        visit(body);
      }
      case Statement.Try attempt -> visitTry(attempt);
      case Statement.Raise(var exception, var cause, _) -> {
        visitOptional(exception);
        visitOptional(cause);
      }
      case Statement.Assert(var condition, var message, _) -> {
        use("AssertionError", statement.range());
        visit(condition);
        visitOptional(message);
      }
      case Statement.Break _, Statement.Continue _, Statement.Pass _ -> {}
    }
  }

  private void visitTry(Statement.Try attempt) throws SyntaxException {
    visit(attempt.body());
    for (Statement.Try.Handler handler : attempt.handlers()) {
      visitOptional(handler.type());
      if (handler.variable() != null) {
        bind(handler.variable(), handler.header(), Cause.ASSIGNMENT, "");
      }
      visit(handler.body());
    }
    visit(attempt.otherwise());
    visit(attempt.last());
  }

  private @Nullable Place enterLoop(SourceRange range) {
    @Nullable Place before = outermostLoopEnd;
    if (before == null) {
      outermostLoopEnd = Place.endOf(range);
    }
    return before;
  }

  private void visitDefinition(Statement.Definition definition) throws SyntaxException {
    visitStandards(definition.parameters());
    bind(definition.name(), definition.nameRange(), Cause.DEFINITION, "");
    @Nullable Place before = outermostLoopEnd;
    outermostLoopEnd = null;
    scope = scope.open(definition, Scope.Kind.DEFINITION, definition.name());
    bindParameters(definition.parameters());
    visit(definition.body());
    scope = scope.parent();
    outermostLoopEnd = before;
  }

  private void visitLambda(Expression.Lambda lambda) throws SyntaxException {
    visitStandards(lambda.parameters());
    @Nullable Place before = outermostLoopEnd;
    outermostLoopEnd = null;
    scope.mention(new Scope.Mention(Scope.LAMBDA_NAME, Place.startOf(lambda.range())));
    scope = scope.open(lambda, Scope.Kind.LAMBDA, Scope.LAMBDA_NAME);
    bindParameters(lambda.parameters());
    visit(lambda.body());
    scope = scope.parent();
    outermostLoopEnd = before;
  }

  private void visitStandards(List<Parameter> parameters) throws SyntaxException {
    for (Parameter parameter : parameters) {
      visitOptional(parameter.standard());
    }
  }

  private void bindParameters(List<Parameter> parameters) {
    parameters.forEach(
        parameter -> bind(parameter.name(), parameter.range(), Cause.ASSIGNMENT, ""));
  }

  private void visitComprehension(Expression.Comprehension comprehension) throws SyntaxException {
    @Nullable Place before = enterLoop(comprehension.range());
    Scope outer = scope;
    Scope inside = scope.open(comprehension, Scope.Kind.COMPREHENSION, outer.name());
    boolean first = true;
    for (Expression.Comprehension.Clause clause : comprehension.clauses()) {
      switch (clause) {
        case Expression.Comprehension.For(var target, var iterable, var range) -> {
          scope = first ? outer : inside;
          first = false;
          visit(iterable);
          scope = inside;
          bind(target, range);
        }
        case Expression.Comprehension.If(var condition) -> visit(condition);
      }
    }
    visit(comprehension.element());
    scope = outer;
    outermostLoopEnd = before;
  }

  private void visitOptional(@Nullable Expression expression) throws SyntaxException {
    if (expression != null) {
      visit(expression);
    }
  }

  private void visitAll(List<Expression> expressions) throws SyntaxException {
    for (Expression expression : expressions) {
      visit(expression);
    }
  }

  private void visit(Expression expression) throws SyntaxException {
    switch (expression) {
      case Expression.Literal _ -> {}
      case Expression.Name(var name, var range) -> use(name, range);
      case Expression.FormattedText(var parts, _) -> visitParts(parts);
      case Expression.ListDisplay(var elements, _) -> visitAll(elements);
      case Expression.TupleDisplay(var elements, _) -> visitAll(elements);
      case Expression.DictionaryDisplay(var entries, _) -> {
        for (Expression.DictionaryDisplay.Entry entry : entries) {
          visit(entry.key());
          visit(entry.value());
        }
      }
      case Expression.Unary(_, var operand, _) -> visit(operand);
      case Expression.Binary(_, var left, var right, _) -> {
        visit(left);
        visit(right);
      }
      case Expression.Chain(var first, var links, _) -> {
        visit(first);
        for (Expression.Chain.Link link : links) {
          visit(link.operand());
        }
      }
      case Expression.And(var operands, _) -> visitAll(operands);
      case Expression.Or(var operands, _) -> visitAll(operands);
      case Expression.Conditional(var condition, var whenTrue, var whenFalse, _) -> {
        visit(condition);
        visit(whenTrue);
        visit(whenFalse);
      }
      case Expression.Lambda lambda -> visitLambda(lambda);
      case Expression.Comprehension comprehension -> visitComprehension(comprehension);
      case Expression.Call(var function, var arguments, var keywords, _) -> {
        visit(function);
        visitAll(arguments);
        for (Expression.Call.Keyword keyword : keywords) {
          visit(keyword.value());
        }
      }
      case Expression.Attribute(var object, var name, var range) -> {
        visit(object);
        if (name.equals("start")) {
          scope.mention(new Scope.Mention(Scope.START, Place.startOf(range)));
        }
      }
      case Expression.Element(var object, var index, _) -> {
        visit(object);
        visit(index);
      }
      case Expression.Slice(var start, var stop, var step, _) -> {
        visitOptional(start);
        visitOptional(stop);
        visitOptional(step);
      }
    }
  }

  private void visitParts(List<TextPart> parts) throws SyntaxException {
    for (TextPart part : parts) {
      if (part instanceof TextPart.Field(var value, _, var specification, _)) {
        visit(value);
        visitParts(specification);
      }
    }
  }

  private void use(String name, SourceRange range) {
    scope.mention(new Scope.Mention(name, Place.startOf(range)));
    uses.add(new Use(scope, name));
  }

  /// Gives the names of a target their value, and visits the expressions inside it.
  private void bind(Expression target, SourceRange statement) throws SyntaxException {
    switch (target) {
      case Expression.Name(var name, _) -> bind(name, statement, Cause.ASSIGNMENT, "");
      case Expression.TupleDisplay(var elements, _) -> {
        for (Expression element : elements) {
          bind(element, statement);
        }
      }
      case Expression.ListDisplay(var elements, _) -> {
        for (Expression element : elements) {
          bind(element, statement);
        }
      }
      case Expression other -> visit(other);
    }
  }

  private void bind(String name, SourceRange statement, Cause cause, String origin) {
    Place last = outermostLoopEnd == null ? Place.endOf(statement) : outermostLoopEnd;
    var assignment = new Variable.Assignment(scope, last, cause, origin);
    if (scope.isDeclared(name)) {
      pending.add(new Pending(scope, name, assignment));
    } else {
      scope.own(name).assign(assignment);
    }
  }

  private void annotate(Expression target) {
    if (target instanceof Expression.Name(var name, _) && !scope.isDeclared(name)) {
      scope.own(name);
    }
  }

  private void declareGlobal(List<String> names, SourceRange range) throws SyntaxException {
    for (String name : names) {
      requireUnused(name, "global", range);
      if (scope.isFunction()) {
        scope.declareGlobal(name);
      }
    }
  }

  private void declareNonlocal(List<String> names, SourceRange range) throws SyntaxException {
    if (!scope.isFunction()) {
      throw new SyntaxException("`nonlocal` belongs inside a function; leave it out here.", range);
    }
    for (String name : names) {
      requireUnused(name, "nonlocal", range);
      scope.declareNonlocal(name);
      outside.add(new Outside(scope, name, range));
    }
  }

  private void requireUnused(String name, String word, SourceRange range) throws SyntaxException {
    if (scope.hasOwn(name) || scope.mentionsOwn(name)) {
      throw new SyntaxException(
          "`%s` is used before it is declared `%s`; put the declaration first."
              .formatted(name, word),
          range);
    }
  }
}
