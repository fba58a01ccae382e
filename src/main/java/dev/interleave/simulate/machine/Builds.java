package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.Formatting;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Sequences;
import dev.interleave.simulate.value.SliceValue;
import dev.interleave.simulate.value.TupleValue;
import java.util.ArrayList;
import java.util.List;

/// Instructions that make values of what lies on the stack, or take them apart.
final class Builds {

  private Builds() {}

  static void slice(Frame frame) {
    Object step = frame.pop();
    Object stop = frame.pop();
    frame.push(new SliceValue(frame.pop(), stop, step));
  }

  static void list(Frame frame, int count) {
    frame.push(new ListValue(taken(frame, count)));
  }

  static void tuple(Frame frame, int count) {
    frame.push(TupleValue.of(taken(frame, count)));
  }

  private static List<Object> taken(Frame frame, int count) {
    var values = new ArrayList<Object>(count);
    for (int below = count - 1; below >= 0; below--) {
      values.add(frame.peek(below));
    }
    frame.drop(count);
    return values;
  }

  static void mapping(Frame frame, int count) {
    var dictionary = new DictionaryValue();
    for (int entry = count - 1; entry >= 0; entry--) {
      dictionary.put(frame.peek(2 * entry + 1), frame.peek(2 * entry));
    }
    frame.drop(2 * count);
    frame.push(dictionary);
  }

  static void text(Frame frame, int count) {
    var text = new StringBuilder();
    for (int below = count - 1; below >= 0; below--) {
      text.append((String) frame.peek(below));
    }
    Sequences.check(text.length());
    frame.drop(count);
    frame.push(text.toString());
  }

  static void format(Frame frame, int conversion) {
    var specification = (String) frame.pop();
    Object value = frame.pop();
    Object converted =
        switch (conversion) {
          case 'r' -> Representation.of(value);
          case 'a' -> ascii(Representation.of(value));
          case 's' -> Representation.text(value);
          default -> value;
        };
    frame.push(Formatting.format(converted, specification));
  }

  private static String ascii(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (character < 0x80) {
                escaped.appendCodePoint(character);
              } else {
                String form =
                    character < 0x100 ? "\\x%02x" : character < 0x10000 ? "\\u%04x" : "\\U%08x";
                escaped.append(form.formatted(character));
              }
            });
    return escaped.toString();
  }

  static void append(Frame frame, int below) {
    Object value = frame.pop();
    var list = (ListValue) frame.peek(below - 1);
    list.elements().add(value);
    Sequences.check(list.size());
  }

  static void unpack(Frame frame, int count) {
    Object sequence = frame.pop();
    var values = new ArrayList<Object>(count);
    IteratorValue iterator = iterate(sequence);
    for (Object next = iterator.next(); next != null; next = iterator.next()) {
      if (values.size() == count) {
        throw PythonError.value("too many values to unpack (expected " + count + ")");
      }
      values.add(next);
    }
    if (values.size() < count) {
      throw PythonError.value(
          "not enough values to unpack (expected %d, got %d)".formatted(count, values.size()));
    }
    for (int index = count - 1; index >= 0; index--) {
      frame.push(values.get(index));
    }
  }

  private static IteratorValue iterate(Object sequence) {
    try {
      return Elements.iterate(sequence);
    } catch (PythonError _) {
      throw PythonError.type("cannot unpack non-iterable " + TypeName.of(sequence) + " object");
    }
  }

  static void duplicateTwo(Frame frame) {
    frame.push(frame.peek(1));
    frame.push(frame.peek(1));
  }

  static void swap(Frame frame) {
    Object above = frame.pop();
    Object below = frame.pop();
    frame.push(above);
    frame.push(below);
  }

  static void rotateThree(Frame frame) {
    Object third = frame.pop();
    Object second = frame.pop();
    Object first = frame.pop();
    frame.push(third);
    frame.push(first);
    frame.push(second);
  }
}
