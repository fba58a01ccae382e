package dev.interleave.trace;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A value as it was at one time: immutable, and independent of whatever held it. `toString` gives
/// what Python's `repr` gives.
public sealed interface Datum {

  /// A whole number that fits 64 bits.
  ///
  /// @param value the number
  record Whole(long value) implements Datum {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /// A whole number that does not fit 64 bits.
  ///
  /// @param value the number
  record BigWhole(BigInteger value) implements Datum {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// A floating-point number.
  ///
  /// @param value the number
  record Real(double value) implements Datum {
    @Override
    public String toString() {
      return PythonNotation.number(value);
    }
  }

  /// A text.
  ///
  /// @param value the characters
  record Text(String value) implements Datum {
    @Override
    public String toString() {
      return PythonNotation.quoted(value);
    }
  }

  /// True or false.
  ///
  /// @param value which of the two
  record Truth(boolean value) implements Datum {
    @Override
    public String toString() {
      return value ? "True" : "False";
    }
  }

  /// Python's `None`.
  record Nothing() implements Datum {
    @Override
    public String toString() {
      return "None";
    }
  }

  /// A list or a tuple.
  ///
  /// @param elements the elements in order
  /// @param fixed whether it is a tuple
  record Sequence(List<Datum> elements, boolean fixed) implements Datum {
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      String inside = elements.stream().map(Datum::toString).collect(Collectors.joining(", "));
      if (!fixed) {
        return "[" + inside + "]";
      }
      return elements.size() == 1 ? "(" + inside + ",)" : "(" + inside + ")";
    }
  }

  /// A dictionary.
  ///
  /// @param entries the entries in order of insertion
  record Mapping(List<Entry> entries) implements Datum {

    /// One entry of a dictionary.
    ///
    /// @param key the key
    /// @param value the value
    public record Entry(Datum key, Datum value) {}

    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
      return entries.stream()
          .map(entry -> entry.key + ": " + entry.value)
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /// Something that is known by name and not by value: a lock, a thread, a function.
  ///
  /// @param description how Python would show it, without an address: `<Thread t1>`
  record Reference(String description) implements Datum {
    @Override
    public String toString() {
      return description;
    }
  }

  /// Python's `None`.
  static Datum nothing() {
    return CommonData.NOTHING;
  }

  /// True or false.
  static Datum of(boolean value) {
    return value ? CommonData.TRUE : CommonData.FALSE;
  }

  /// A whole number.
  static Datum of(long value) {
    return CommonData.isSmall(value) ? CommonData.small((int) value) : new Whole(value);
  }

  /// A text.
  static Datum of(String value) {
    return new Text(value);
  }

  /// A floating-point number.
  static Datum of(double value) {
    return new Real(value);
  }

  /// The number it is, if it is one of 64 bits; as a double, which may round it.
  default OptionalDouble number() {
    return switch (this) {
      case Whole(long value) -> OptionalDouble.of((double) value);
      case Real(double value) -> OptionalDouble.of(value);
      case BigWhole _, Text _, Truth _, Nothing _, Sequence _, Mapping _, Reference _ ->
          OptionalDouble.empty();
    };
  }

  /// Whether the value is data all the way down: no reference to a thing inside.
  default boolean isData() {
    return switch (this) {
      case Whole _, BigWhole _, Real _, Text _, Truth _, Nothing _ -> true;
      case Sequence(var elements, _) -> elements.stream().allMatch(Datum::isData);
      case Mapping(var entries) ->
          entries.stream().allMatch(entry -> entry.key().isData() && entry.value().isData());
      case Reference _ -> false;
    };
  }
}
