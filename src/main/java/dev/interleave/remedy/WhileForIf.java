package dev.interleave.remedy;

import dev.interleave.text.Texts;
import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.remedy.Remedies.Edit;
import java.util.List;
import java.util.Optional;

/// Writes `while` in place of `if` around `wait()`: whoever was notified has to look again.
final class WhileForIf {

  private final SyntaxTree tree;
  private final SourceLines lines;
  private final Texts texts;

  WhileForIf(SyntaxTree tree, SourceLines lines, Texts texts) {
    this.tree = tree;
    this.lines = lines;
    this.texts = texts;
  }

  Optional<Edit> edit() {
    SourceLines.Editing editing = lines.edit();
    List<Statement.If> choices =
        Bodies.within(tree.statements())
            .flatMap(List::stream)
            .filter(Statement.If.class::isInstance)
            .map(Statement.If.class::cast)
            .filter(WhileForIf::isWait)
            .toList();
    for (Statement.If choice : choices) {
      int number = choice.range().startLine();
      String indent = lines.indentOf(choice);
      editing.replace(
          number, indent + "while" + lines.line(number).substring(indent.length() + "if".length()));
    }
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(texts.say("remedy.while-for-if"), editing.text()));
  }

  private static boolean isWait(Statement.If choice) {
    return choice.branches().size() == 1
        && choice.otherwise().isEmpty()
        && choice.branches().getFirst().body().stream()
            .anyMatch(
                statement ->
                    statement instanceof Statement.Evaluation(Expression.Call call, _)
                        && call.function() instanceof Expression.Attribute(_, String name, _)
                        && name.equals("wait"));
  }
}
