package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The call that a thread or process begins with.
///
/// @param callable what is called
/// @param values all values, of which the last are given by keyword
/// @param keywords names of the last values
public record Target(Object callable, List<Object> values, List<String> keywords) {

  /// The call that does nothing.
  public static final Target NOTHING =
      new Target(NativeFunction.of("nothing", _ -> None.NONE), List.of(), List.of());

  public Target {
    values = List.copyOf(values);
    keywords = List.copyOf(keywords);
  }

  /// Reads the parameters `target`, `args` and `kwargs` of a call.
  ///
  /// @throws PythonError if the arguments are no sequence, or the keywords no names
  public static Target of(Call call, int target, int arguments, int keywordArguments) {
    var values = new ArrayList<Object>();
    if (call.has(arguments)) {
      Object given = call.value(arguments);
      try {
        values.addAll(Elements.listed(given));
      } catch (PythonError _) {
        throw PythonError.type("Value after * must be an iterable, not " + TypeName.of(given));
      }
    }
    var keywords = new ArrayList<String>();
    if (call.value(keywordArguments, TupleValue.EMPTY) instanceof DictionaryValue dictionary) {
      for (DictionaryValue.Entry entry : dictionary.entries()) {
        if (!(entry.key() instanceof String keyword)) {
          throw PythonError.type("keywords must be strings");
        }
        keywords.add(keyword);
        values.add(entry.value());
      }
    }
    return new Target(call.value(target), values, keywords);
  }

  /// The call, as an operation; nothing where there is no target.
  public static Object run(@Nullable Target target) {
    return target == null
        ? None.NONE
        : new PythonCall(target.callable, target.values, _ -> None.NONE);
  }

  /// Name of what is called, empty if it has none.
  public String name() {
    return switch (callable) {
      case FunctionValue function -> function.routine.name;
      case NativeFunction function -> function.name();
      case BoundMethod(_, NativeFunction method) ->
          method.name().substring(method.name().lastIndexOf('.') + 1);
      default -> "";
    };
  }
}
