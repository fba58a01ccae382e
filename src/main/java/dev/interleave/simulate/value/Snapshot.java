package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Values as they are now, as the data that events carry.
public final class Snapshot {

  private static final int DEEPEST = 20;
  private static final int LONGEST = 1_000;

  private Snapshot() {}

  /// The value as it is now. What is very long or nested very deep is told by name.
  public static Datum of(Object value) {
    return of(value, 0);
  }

  private static Datum of(Object value, int depth) {
    return switch (value) {
      case Long number -> Datum.of(number);
      case Boolean truth -> Datum.of(truth);
      case String text -> Datum.of(text);
      case Double number -> Datum.of(number);
      case BigInteger number -> new Datum.BigWhole(number);
      case None _ -> Datum.nothing();
      case ListValue list -> sequence(list.elements(), false, depth);
      case TupleValue tuple -> sequence(tuple.elements(), true, depth);
      case DictionaryValue dictionary -> mapping(dictionary, depth);
      case PythonObject object -> object.snapshot();
      default -> new Datum.Reference(value.toString());
    };
  }

  private static Datum sequence(List<Object> elements, boolean fixed, int depth) {
    if (depth == DEEPEST) {
      return new Datum.Reference(fixed ? "(...)" : "[...]");
    }
    if (elements.size() > LONGEST) {
      return new Datum.Reference(
          String.format(
              Locale.ROOT, "<%s of %,d elements>", fixed ? "tuple" : "list", elements.size()));
    }
    var data = new ArrayList<Datum>(elements.size());
    for (Object element : elements) {
      data.add(of(element, depth + 1));
    }
    return new Datum.Sequence(data, fixed);
  }

  private static Datum mapping(DictionaryValue dictionary, int depth) {
    if (depth == DEEPEST) {
      return new Datum.Reference("{...}");
    }
    if (dictionary.size() > LONGEST) {
      return new Datum.Reference(
          String.format(Locale.ROOT, "<dict of %,d entries>", dictionary.size()));
    }
    var entries = new ArrayList<Datum.Mapping.Entry>(dictionary.size());
    for (DictionaryValue.Entry entry : dictionary.entries()) {
      entries.add(
          new Datum.Mapping.Entry(of(entry.key(), depth + 1), of(entry.value(), depth + 1)));
    }
    return new Datum.Mapping(entries);
  }
}
