package dev.interleave.remedy;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.remedy.Remedies.Edit;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Puts a new lock around a shared value: in every function that reads or writes it, one `with`
/// block from the first such statement to the last. Where that is was seen in the run.
final class LockAround {

  private final Trace trace;
  private final SyntaxTree tree;
  private final SourceLines lines;
  private final Texts texts;

  LockAround(Trace trace, SyntaxTree tree, SourceLines lines, Texts texts) {
    this.trace = trace;
    this.tree = tree;
    this.lines = lines;
    this.texts = texts;
  }

  Optional<Edit> edit(Finding finding) {
    if (finding.resource() == Finding.NO_RESOURCE) {
      return Optional.empty();
    }
    Resource value = trace.resource(finding.resource());
    String lock = unusedName(value.name().replaceAll("\\W", "_") + "_lock");
    NavigableSet<Integer> touched = touchedLines(value);
    SourceLines.Editing editing = lines.edit();
    var functions = new ArrayList<String>();
    for (Statement.Definition function : Bodies.functions(tree.statements()).toList()) {
      Optional<Stretch> stretch = stretch(function.body(), touched);
      if (stretch.isPresent()) {
        Stretch found = stretch.get();
        if (!lines.standAlone(found.first, found.last)) {
          return Optional.empty();
        }
        editing.wrap(
            found.first.range().startLine(),
            SourceLines.lastLine(found.last),
            lines.indentOf(found.first) + "with " + lock + ":");
        functions.add(function.name());
      }
    }
    Optional<Integer> place = firstFunction();
    if (functions.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    String module = value.isBetweenProcesses() ? "multiprocessing" : "threading";
    editing.insertBefore(
        place.get(), "import " + module, "", lock + " = " + module + ".Lock()", "", "");
    return Optional.of(
        new Edit(
            texts.say("remedy.lock-around", lock, value.name(), all(functions)), editing.text()));
  }

  private String all(List<String> functions) {
    return functions.stream()
        .reduce((one, other) -> texts.say("remedy.and", one, other))
        .orElseThrow();
  }

  private String unusedName(String wanted) {
    String name = wanted;
    while (trace.origin().source().contains(name)) {
      name += "_";
    }
    return name;
  }

  /// The lines on which steps read or write a value of that name, or a copy of it.
  private NavigableSet<Integer> touchedLines(Resource value) {
    var found = new TreeSet<Integer>();
    int line = 0;
    for (Event event : trace.events()) {
      if (event instanceof Event.StepTaken step) {
        line = step.range().startLine();
      } else if (event instanceof Event.ValueRead(_, _, int resource, _, _)
          && isSame(resource, value)) {
        found.add(line);
      } else if (event instanceof Event.ValueWritten(_, _, int resource, _, _, _)
          && isSame(resource, value)) {
        found.add(line);
      }
    }
    return found;
  }

  private boolean isSame(int resource, Resource value) {
    return trace.resource(resource).name().equals(value.name());
  }

  /// Statements that follow each other in one block.
  private record Stretch(Statement first, Statement last) {}

  /// The innermost stretch of a function that has all of its lines among some.
  private static Optional<Stretch> stretch(List<Statement> block, NavigableSet<Integer> touched) {
    List<Statement> concerned =
        block.stream()
            .filter(statement -> !(statement instanceof Statement.Definition))
            .filter(statement -> isTouched(statement, touched))
            .collect(Collectors.toList());
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    if (concerned.size() == 1) {
      Statement only = concerned.getFirst();
      List<List<Statement>> inside =
          Bodies.of(only).stream()
              .filter(body -> body.stream().anyMatch(each -> isTouched(each, touched)))
              .toList();
      boolean header =
          !inside.isEmpty()
              && !touched
                  .subSet(
                      only.range().startLine(), inside.getFirst().getFirst().range().startLine())
                  .isEmpty();
      if (inside.size() == 1 && !header) {
        return stretch(inside.getFirst(), touched);
      }
    }
    return Optional.of(new Stretch(concerned.getFirst(), concerned.getLast()));
  }

  private static boolean isTouched(Statement statement, NavigableSet<Integer> touched) {
    return !touched
        .subSet(statement.range().startLine(), true, SourceLines.lastLine(statement), true)
        .isEmpty();
  }

  private Optional<Integer> firstFunction() {
    return tree.statements().stream()
        .filter(Statement.Definition.class::isInstance)
        .map(statement -> statement.range().startLine())
        .findFirst();
  }
}
