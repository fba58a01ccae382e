package dev.interleave.program;

import dev.interleave.program.Variable.Assignment;
import dev.interleave.program.Variable.Cause;
import dev.interleave.program.syntax.Expression;
import dev.interleave.program.syntax.Statement;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.trace.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Refuses names of Python's library that the teaching language leaves out.
final class LibraryNames {

  /// Built-ins of Python that are left out, and what to use instead.
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("input", "assign a fixed value"),
          Map.entry("open", "keep the data in a list or a dictionary"),
          Map.entry("set", "use a list, or a dictionary"),
          Map.entry("frozenset", "use a tuple"),
          Map.entry("map", "use a list comprehension"),
          Map.entry("filter", "use a list comprehension with `if`"),
          Map.entry("iter", "use a `for` loop"),
          Map.entry("next", "use a `for` loop"),
          Map.entry("hex", "use an f-string such as `f\"{number:x}\"`"),
          Map.entry("oct", "use an f-string such as `f\"{number:o}\"`"),
          Map.entry("bin", "use an f-string such as `f\"{number:b}\"`"),
          Map.entry("format", "use an f-string"),
          Map.entry("ascii", "use an f-string such as `f\"{value!a}\"`"),
          Map.entry("getattr", "write `object.name`"),
          Map.entry("setattr", "write `object.name = value`"),
          Map.entry("hasattr", "write `object.name` inside `try`"),
          Map.entry("delattr", "assign `None`"),
          Map.entry("eval", "write the expression itself"),
          Map.entry("exec", "write the statements themselves"),
          Map.entry("compile", "write the statements themselves"),
          Map.entry("globals", "name the variables"),
          Map.entry("locals", "name the variables"),
          Map.entry("vars", "name the variables"),
          Map.entry("dir", "name the attributes"),
          Map.entry("id", "compare with `is`"),
          Map.entry("hash", "use the value as a key of a dictionary"),
          Map.entry("callable", "call it inside `try`"),
          Map.entry("complex", "use two numbers"),
          Map.entry("bytes", "use a text or a list of numbers"),
          Map.entry("bytearray", "use a list of numbers"),
          Map.entry("memoryview", "use a list"),
          Map.entry("slice", "write the slice in brackets"),
          Map.entry("object", "use a dictionary"),
          Map.entry("super", "use functions"),
          Map.entry("property", "use functions"),
          Map.entry("classmethod", "use functions"),
          Map.entry("staticmethod", "use functions"),
          Map.entry("issubclass", "use `isinstance`"),
          Map.entry("help", "look it up in the documentation"),
          Map.entry("breakpoint", "step through the run"),
          Map.entry("exit", "let the program come to its end"),
          Map.entry("quit", "let the program come to its end"),
          Map.entry("SystemExit", "let the program come to its end"),
          Map.entry("KeyboardInterrupt", "use a `threading.Event` to stop"));

  private LibraryNames() {}

  /// Whether the name is `__name__` and means what Python means by it.
  static boolean isProgramName(Scope scope, String name) {
    return name.equals("__name__") && scope.lookUp(name).assignments().isEmpty();
  }

  /// Refuses a built-in that is left out, unless the program has a variable of its name.
  static void requireKnown(Scope scope, String name, SourceRange range) throws SyntaxException {
    String advice = LEFT_OUT.get(name);
    if (advice != null && scope.lookUp(name).assignments().isEmpty()) {
      throw new SyntaxException(
          "`%s` lies outside the teaching language; %s.".formatted(name, advice), range);
    }
  }

  /// Refuses to import a module that is left out.
  static List<String> requireModule(Statement.Imported module) throws SyntaxException {
    return Library.members(module.name())
        .orElseThrow(
            () ->
                new SyntaxException(
                    "Module `%s` lies outside the teaching language; there are %s."
                        .formatted(module.name(), listed(Library.modules())),
                    module.range()));
  }

  /// Refuses to import a member that is left out.
  static void requireMember(Statement.Imported module, Statement.Imported member)
      throws SyntaxException {
    List<String> members = requireModule(module);
    if (!members.contains(member.name())) {
      throw unknownMember(module.name(), member.name(), members, member.range());
    }
  }

  /// Refuses an attribute of a module that is left out.
  static void requireMember(Scope scope, Expression object, String name, SourceRange range)
      throws SyntaxException {
    if (!(object instanceof Expression.Name(var variable, _))) {
      return;
    }
    List<Assignment> assignments = scope.lookUp(variable).assignments();
    boolean imported =
        !assignments.isEmpty()
            && assignments.stream().allMatch(assignment -> assignment.cause() == Cause.IMPORT);
    if (imported) {
      String module = assignments.getFirst().origin();
      List<String> members = Library.members(module).orElse(List.of(name));
      if (!members.contains(name)) {
        throw unknownMember(module, name, members, range);
      }
    }
  }

  private static SyntaxException unknownMember(
      String module, String name, List<String> members, SourceRange range) {
    return new SyntaxException(
        "`%s.%s` lies outside the teaching language; `%s` has %s."
            .formatted(module, name, module, listed(members)),
        range);
  }

  private static String listed(List<String> names) {
    String first =
        names.subList(0, names.size() - 1).stream()
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    String last = "`" + names.getLast() + "`";
    return first.isEmpty() ? last : first + " and " + last;
  }
}
