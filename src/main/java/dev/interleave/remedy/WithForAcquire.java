package dev.interleave.remedy;

import dev.interleave.text.Texts;
import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.remedy.Remedies.Edit;
import java.util.List;
import java.util.Optional;

/// Writes `with lock:` in place of `lock.acquire()` and `lock.release()` in one block, so that the
/// lock is let go however the block is left.
final class WithForAcquire {

  private final SyntaxTree tree;
  private final SourceLines lines;
  private final Texts texts;

  WithForAcquire(SyntaxTree tree, SourceLines lines, Texts texts) {
    this.tree = tree;
    this.lines = lines;
    this.texts = texts;
  }

  Optional<Edit> edit() {
    SourceLines.Editing editing = lines.edit();
    boolean any = false;
    for (List<Statement> block : Bodies.within(tree.statements()).toList()) {
      any |= edit(block, editing);
    }
    return any
        ? Optional.of(new Edit(texts.say("remedy.with-for-acquire"), editing.text()))
        : Optional.empty();
  }

  private boolean edit(List<Statement> block, SourceLines.Editing editing) {
    boolean any = false;
    int at = 0;
    while (at < block.size()) {
      Optional<String> lock = lockOf(block.get(at), "acquire");
      int release = lock.isEmpty() ? -1 : releaseAfter(block, at, lock.get());
      boolean possible = release > at + 1 && lines.standAlone(block.get(at), block.get(release));
      if (possible) {
        Statement acquire = block.get(at);
        editing.replace(
            acquire.range().startLine(),
            lines.indentOf(acquire) + "with " + lock.orElseThrow() + ":");
        editing.indent(
            block.get(at + 1).range().startLine(), SourceLines.lastLine(block.get(release - 1)));
        editing.drop(block.get(release).range().startLine());
        any = true;
        at = release;
      }
      at++;
    }
    return any;
  }

  private static int releaseAfter(List<Statement> block, int acquire, String lock) {
    for (int at = acquire + 1; at < block.size(); at++) {
      if (lockOf(block.get(at), "release").filter(lock::equals).isPresent()) {
        return at;
      }
    }
    return -1;
  }

  /// The name in `name.method()`, if a statement is that.
  private static Optional<String> lockOf(Statement statement, String method) {
    return statement instanceof Statement.Evaluation(Expression.Call call, _)
            && call.arguments().isEmpty()
            && call.keywords().isEmpty()
            && call.function() instanceof Expression.Attribute(var object, String name, _)
            && name.equals(method)
            && object instanceof Expression.Name(String lock, _)
        ? Optional.of(lock)
        : Optional.empty();
  }
}
