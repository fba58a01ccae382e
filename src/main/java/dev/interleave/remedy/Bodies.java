package dev.interleave.remedy;

import dev.interleave.program.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/// The blocks of a program.
final class Bodies {

  private Bodies() {}

  /// The blocks directly inside a statement.
  static List<List<Statement>> of(Statement statement) {
    return switch (statement) {
      case Statement.Definition definition -> List.of(definition.body());
      case Statement.If choice ->
          Stream.concat(
                  choice.branches().stream().map(Statement.If.Branch::body),
                  Stream.of(choice.otherwise()))
              .toList();
      case Statement.While loop -> List.of(loop.body(), loop.otherwise());
      case Statement.For loop -> List.of(loop.body(), loop.otherwise());
      case Statement.With with -> List.of(with.body());
      case Statement.Try attempt ->
          Stream.of(
                  Stream.of(attempt.body()),
                  attempt.handlers().stream().map(Statement.Try.Handler::body),
                  Stream.of(attempt.otherwise(), attempt.last()))
              .flatMap(bodies -> bodies)
              .toList();
      case Statement.Evaluation _,
          Statement.Assignment _,
          Statement.AugmentedAssignment _,
          Statement.Annotation _,
          Statement.Import _,
          Statement.FromImport _,
          Statement.Global _,
          Statement.Nonlocal _,
          Statement.Break _,
          Statement.Continue _,
          Statement.Pass _,
          Statement.Return _,
          Statement.Raise _,
          Statement.Assert _ ->
          List.of();
    };
  }

  /// A block and all blocks inside it, outermost first.
  static Stream<List<Statement>> within(List<Statement> block) {
    return Stream.concat(
        Stream.of(block),
        block.stream().flatMap(statement -> of(statement).stream()).flatMap(Bodies::within));
  }

  /// All functions of a block, those inside others as well.
  static Stream<Statement.Definition> functions(List<Statement> block) {
    return within(block)
        .flatMap(List::stream)
        .filter(Statement.Definition.class::isInstance)
        .map(Statement.Definition.class::cast);
  }
}
