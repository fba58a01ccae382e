package dev.interleave.remedy;

import dev.interleave.text.Texts;
import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.remedy.Remedies.Edit;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Acquires locks in one order everywhere: where one `with` stands inside another, the one that the
/// program names first comes first. For locks that have names of their own.
final class LocksInOrder {

  private final SyntaxTree tree;
  private final SourceLines lines;
  private final Texts texts;
  private final List<String> names;

  /// A `with` of one named lock.
  private record Entering(String lock, SourceRange range) {}

  LocksInOrder(SyntaxTree tree, SourceLines lines, Texts texts) {
    this.tree = tree;
    this.lines = lines;
    this.texts = texts;
    this.names =
        Bodies.within(tree.statements())
            .flatMap(List::stream)
            .flatMap(statement -> entering(statement).stream())
            .map(Entering::lock)
            .distinct()
            .toList();
  }

  Optional<Edit> edit() {
    SourceLines.Editing editing = lines.edit();
    boolean any = false;
    for (Statement.Definition function : Bodies.functions(tree.statements()).toList()) {
      any |= order(function.body(), List.of(), editing);
    }
    return any
        ? Optional.of(new Edit(texts.say("remedy.locks-in-order", order()), editing.text()))
        : Optional.empty();
  }

  private String order() {
    return names.stream()
        .reduce((one, other) -> texts.say("remedy.then", one, other))
        .orElseThrow();
  }

  /// Orders the locks of each way into nested blocks.
  private boolean order(List<Statement> block, List<Entering> outer, SourceLines.Editing editing) {
    boolean any = false;
    for (Statement statement : block) {
      var path = new ArrayList<>(outer);
      entering(statement).ifPresent(path::add);
      List<List<Statement>> inside =
          statement instanceof Statement.Definition ? List.of() : Bodies.of(statement);
      boolean isDeepest =
          path.size() > outer.size()
              && inside.stream()
                  .flatMap(Bodies::within)
                  .flatMap(List::stream)
                  .noneMatch(inner -> entering(inner).isPresent());
      if (isDeepest) {
        any |= rename(path, editing);
      }
      for (List<Statement> body : inside) {
        any |= order(body, path, editing);
      }
    }
    return any;
  }

  private boolean rename(List<Entering> path, SourceLines.Editing editing) {
    List<String> sorted =
        path.stream().map(Entering::lock).sorted(Comparator.comparingInt(names::indexOf)).toList();
    boolean any = false;
    for (int at = 0; at < path.size(); at++) {
      SourceRange range = path.get(at).range;
      if (!path.get(at).lock.equals(sorted.get(at))) {
        String line = lines.line(range.startLine());
        editing.replace(
            range.startLine(),
            line.substring(0, range.startColumn() - 1)
                + sorted.get(at)
                + line.substring(range.endColumn() - 1));
        any = true;
      }
    }
    return any;
  }

  private static Optional<Entering> entering(Statement statement) {
    return statement instanceof Statement.With with
            && with.items().size() == 1
            && with.items().getFirst().manager() instanceof Expression.Name(String lock, var range)
        ? Optional.of(new Entering(lock, range))
        : Optional.empty();
  }
}
