package dev.interleave.program.syntax;

import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that has a value.
public sealed interface Expression {

  /// Where it stands, with the parentheses of a tuple or a call and without other ones around it.
  SourceRange range();

  /// A number, a text, a truth value or `None`.
  ///
  /// @param value its value
  /// @param range where it stands
  record Literal(Datum value, SourceRange range) implements Expression {}

  /// An f-string, or several literals side by side of which one is an f-string.
  ///
  /// @param parts what it is joined of
  /// @param range where it stands
  record FormattedText(List<TextPart> parts, SourceRange range) implements Expression {
    public FormattedText {
      parts = List.copyOf(parts);
    }
  }

  /// A variable.
  ///
  /// @param name its name, normalised as Python normalises identifiers (NFKC)
  /// @param range where it stands
  record Name(String name, SourceRange range) implements Expression {}

  /// `[a, b]`.
  ///
  /// @param elements the elements
  /// @param range where it stands
  record ListDisplay(List<Expression> elements, SourceRange range) implements Expression {
    public ListDisplay {
      elements = List.copyOf(elements);
    }
  }

  /// `(a, b)`, with or without parentheses.
  ///
  /// @param elements the elements
  /// @param range where it stands
  record TupleDisplay(List<Expression> elements, SourceRange range) implements Expression {
    public TupleDisplay {
      elements = List.copyOf(elements);
    }
  }

  /// `{a: b}`.
  ///
  /// @param entries the entries
  /// @param range where it stands
  record DictionaryDisplay(List<Entry> entries, SourceRange range) implements Expression {

    /// One entry.
    ///
    /// @param key the key
    /// @param value the value
    public record Entry(Expression key, Expression value) {}

    public DictionaryDisplay {
      entries = List.copyOf(entries);
    }
  }

  /// An operator with one operand.
  ///
  /// @param operator the operator
  /// @param operand its operand
  /// @param range where it stands
  record Unary(UnaryOperator operator, Expression operand, SourceRange range)
      implements Expression {}

  /// An arithmetic operator with two operands.
  ///
  /// @param operator the operator
  /// @param left the operand before it
  /// @param right the operand after it
  /// @param range where it stands
  record Binary(BinaryOperator operator, Expression left, Expression right, SourceRange range)
      implements Expression {}

  /// `a < b`, or a chain such as `a < b <= c`, in which every operand is evaluated once at most.
  ///
  /// @param first the first operand
  /// @param links the comparisons that follow it, at least one
  /// @param range where it stands
  record Chain(Expression first, List<Link> links, SourceRange range) implements Expression {

    /// One comparison of a chain.
    ///
    /// @param comparison how to compare with the operand before
    /// @param operand the next operand
    public record Link(Comparison comparison, Expression operand) {}

    public Chain {
      links = List.copyOf(links);
    }
  }

  /// `a and b`.
  ///
  /// @param operands the operands, two or more
  /// @param range where it stands
  record And(List<Expression> operands, SourceRange range) implements Expression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /// `a or b`.
  ///
  /// @param operands the operands, two or more
  /// @param range where it stands
  record Or(List<Expression> operands, SourceRange range) implements Expression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /// `a if condition else b`.
  ///
  /// @param condition what decides
  /// @param whenTrue the value if it holds
  /// @param whenFalse the value if it does not
  /// @param range where it stands
  record Conditional(
      Expression condition, Expression whenTrue, Expression whenFalse, SourceRange range)
      implements Expression {}

  /// `lambda a: b`.
  ///
  /// @param parameters its parameters
  /// @param body its value
  /// @param range where it stands
  record Lambda(List<Parameter> parameters, Expression body, SourceRange range)
      implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /// `[a for b in c if d]`. A generator expression that is the only argument of a function that
  /// uses it up at once, such as `sum`, is one too.
  ///
  /// @param element what each element is
  /// @param clauses the `for` and `if` parts; the first is a `for`
  /// @param range where it stands
  record Comprehension(Expression element, List<Clause> clauses, SourceRange range)
      implements Expression {

    /// One part of a comprehension.
    public sealed interface Clause {}

    /// `for target in iterable`.
    ///
    /// @param target what is assigned
    /// @param iterable what it runs over
    /// @param range where the part stands
    public record For(Expression target, Expression iterable, SourceRange range)
        implements Clause {}

    /// `if condition`.
    ///
    /// @param condition what must hold
    public record If(Expression condition) implements Clause {}

    public Comprehension {
      clauses = List.copyOf(clauses);
    }
  }

  /// `function(a, name=b)`.
  ///
  /// @param function what is called
  /// @param arguments the arguments by position
  /// @param keywords the arguments by keyword
  /// @param range where it stands
  record Call(
      Expression function, List<Expression> arguments, List<Keyword> keywords, SourceRange range)
      implements Expression {

    /// One argument by keyword.
    ///
    /// @param name its name
    /// @param value its value
    public record Keyword(String name, Expression value) {}

    public Call {
      arguments = List.copyOf(arguments);
      keywords = List.copyOf(keywords);
    }
  }

  /// `object.name`.
  ///
  /// @param object what has the attribute
  /// @param name name of the attribute
  /// @param range where it stands
  record Attribute(Expression object, String name, SourceRange range) implements Expression {}

  /// `object[index]`.
  ///
  /// @param object what has the element
  /// @param index which element; a [Slice] for several
  /// @param range where it stands
  record Element(Expression object, Expression index, SourceRange range) implements Expression {}

  /// `start:stop:step`, the index of an [Element].
  ///
  /// @param start the first, or `null` if absent
  /// @param stop what comes after the last, or `null` if absent
  /// @param step the distance, or `null` if absent
  /// @param range where it stands
  record Slice(
      @Nullable Expression start,
      @Nullable Expression stop,
      @Nullable Expression step,
      SourceRange range)
      implements Expression {}
}
