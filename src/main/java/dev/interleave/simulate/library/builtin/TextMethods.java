package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Sequences;
import dev.interleave.simulate.value.TypeName;
import java.util.ArrayList;
import java.util.Locale;

/// The methods of `str`.
final class TextMethods {

  private TextMethods() {}

  static PythonClass.Builder addTo(PythonClass.Builder type) {
    return type.method("upper", call -> self(call).toUpperCase(Locale.ROOT))
        .method("lower", call -> self(call).toLowerCase(Locale.ROOT))
        .readingMethod("join", TextMethods::join, "iterable");
  }

  private static String self(Call call) {
    return (String) call.receiver();
  }

  private static Object join(Call call) {
    var parts = new ArrayList<String>();
    long length = 0;
    for (Object element : Elements.listed(call.value(0))) {
      if (!(element instanceof String part)) {
        throw PythonError.type(
            "sequence item %d: expected str instance, %s found"
                .formatted(parts.size(), TypeName.of(element)));
      }
      parts.add(part);
      length += part.length() + self(call).length();
      Sequences.check(length);
    }
    return String.join(self(call), parts);
  }
}
