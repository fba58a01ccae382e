package dev.interleave.program.syntax;

import dev.interleave.trace.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is carried out. Targets of assignments are names, attributes, elements, and
/// tuples and lists of those.
public sealed interface Statement {

  /// Where it stands, with everything inside it.
  SourceRange range();

  /// An expression on its own.
  ///
  /// @param expression the expression
  /// @param range where it stands
  record Evaluation(Expression expression, SourceRange range) implements Statement {}

  /// `a = b = value`.
  ///
  /// @param targets what is assigned, from left to right
  /// @param value the value
  /// @param range where it stands
  record Assignment(List<Expression> targets, Expression value, SourceRange range)
      implements Statement {
    public Assignment {
      targets = List.copyOf(targets);
    }
  }

  /// `a += value`.
  ///
  /// @param target a name, an attribute or an element
  /// @param operator the operator before the equals sign
  /// @param value the value
  /// @param range where it stands
  record AugmentedAssignment(
      Expression target, BinaryOperator operator, Expression value, SourceRange range)
      implements Statement {}

  /// `a: int`, an annotation without a value. It does nothing, but its variable belongs to the
  /// function.
  ///
  /// @param target what is annotated
  /// @param range where it stands
  record Annotation(Expression target, SourceRange range) implements Statement {}

  /// `import a, b as c`.
  ///
  /// @param modules the modules
  /// @param range where it stands
  record Import(List<Imported> modules, SourceRange range) implements Statement {
    public Import {
      modules = List.copyOf(modules);
    }
  }

  /// `from a import b, c as d`.
  ///
  /// @param module the module
  /// @param members what is taken from it
  /// @param range where it stands
  record FromImport(Imported module, List<Imported> members, SourceRange range)
      implements Statement {
    public FromImport {
      members = List.copyOf(members);
    }
  }

  /// Something that is imported.
  ///
  /// @param name its own name
  /// @param variable the variable that holds it
  /// @param range where it stands
  record Imported(String name, String variable, SourceRange range) {}

  /// `def name(parameters): body`.
  ///
  /// @param name name of the function
  /// @param nameRange where the name stands
  /// @param parameters its parameters
  /// @param body its statements
  /// @param range where it stands
  record Definition(
      String name,
      SourceRange nameRange,
      List<Parameter> parameters,
      List<Statement> body,
      SourceRange range)
      implements Statement {
    public Definition {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /// `global a, b`.
  ///
  /// @param names the variables
  /// @param range where it stands
  record Global(List<String> names, SourceRange range) implements Statement {
    public Global {
      names = List.copyOf(names);
    }
  }

  /// `nonlocal a, b`.
  ///
  /// @param names the variables
  /// @param range where it stands
  record Nonlocal(List<String> names, SourceRange range) implements Statement {
    public Nonlocal {
      names = List.copyOf(names);
    }
  }

  /// `if`, with its `elif` parts.
  ///
  /// @param branches the conditions and what each leads to
  /// @param otherwise the statements of `else`
  /// @param range where it stands
  record If(List<Branch> branches, List<Statement> otherwise, SourceRange range)
      implements Statement {

    /// One condition and what it leads to.
    ///
    /// @param condition the condition
    /// @param body what is carried out if it holds
    public record Branch(Expression condition, List<Statement> body) {
      public Branch {
        body = List.copyOf(body);
      }
    }

    public If {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /// `while`.
  ///
  /// @param condition what must hold for another round
  /// @param body what is repeated
  /// @param otherwise the statements of `else`, carried out unless `break` ended the loop
  /// @param range where it stands
  record While(
      Expression condition, List<Statement> body, List<Statement> otherwise, SourceRange range)
      implements Statement {
    public While {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /// `for`.
  ///
  /// @param target what is assigned
  /// @param iterable what it runs over
  /// @param body what is repeated
  /// @param otherwise the statements of `else`, carried out unless `break` ended the loop
  /// @param range where it stands
  record For(
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> otherwise,
      SourceRange range)
      implements Statement {
    public For {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /// `break`.
  ///
  /// @param range where it stands
  record Break(SourceRange range) implements Statement {}

  /// `continue`.
  ///
  /// @param range where it stands
  record Continue(SourceRange range) implements Statement {}

  /// `pass`, or `...` in its place.
  ///
  /// @param range where it stands
  record Pass(SourceRange range) implements Statement {}

  /// `return`.
  ///
  /// @param value the value, or `null` for `None`
  /// @param range where it stands
  record Return(@Nullable Expression value, SourceRange range) implements Statement {}

  /// `with a as b, c: body`.
  ///
  /// @param items what is entered, in order
  /// @param body its statements
  /// @param range where it stands
  record With(List<Item> items, List<Statement> body, SourceRange range) implements Statement {

    /// One thing that is entered.
    ///
    /// @param manager the thing
    /// @param target the target after `as`, or `null` if there is none
    public record Item(Expression manager, @Nullable Expression target) {}

    public With {
      items = List.copyOf(items);
      body = List.copyOf(body);
    }
  }

  /// `try`.
  ///
  /// @param body what is tried
  /// @param handlers the `except` parts
  /// @param otherwise the statements of `else`
  /// @param last the statements of `finally`
  /// @param range where it stands
  record Try(
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> otherwise,
      List<Statement> last,
      SourceRange range)
      implements Statement {

    /// One `except` part.
    ///
    /// @param type the type or the tuple of types that it handles, or `null` for all
    /// @param variable the variable that holds the exception meanwhile, or `null` if there is none
    /// @param body its statements
    /// @param header where its first line stands
    public record Handler(
        @Nullable Expression type,
        @Nullable String variable,
        List<Statement> body,
        SourceRange header) {
      public Handler {
        body = List.copyOf(body);
      }
    }

    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      otherwise = List.copyOf(otherwise);
      last = List.copyOf(last);
    }
  }

  /// `raise exception from cause`.
  ///
  /// @param exception what is raised, or `null` to raise again what is being handled
  /// @param cause what stands after `from`, or `null` if there is none
  /// @param range where it stands
  record Raise(@Nullable Expression exception, @Nullable Expression cause, SourceRange range)
      implements Statement {}

  /// `assert condition, message`.
  ///
  /// @param condition what must hold
  /// @param message what the error says, or `null` if there is none
  /// @param range where it stands
  record Assert(Expression condition, @Nullable Expression message, SourceRange range)
      implements Statement {}
}
