package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.PythonError;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters of a built-in.
///
/// @param names names of the parameters; those that take a single value come first
/// @param required how many must be given
/// @param rest whether any number of further values may be given by position
record Signature(List<String> names, int required, boolean rest) {

  /// Reads a signature: a name for each parameter, with `=` behind it if it may be absent; a first
  /// `*` means that any number of values may be given by position, and the names by keyword only.
  static Signature of(String... parameters) {
    boolean rest = parameters.length > 0 && parameters[0].equals("*");
    List<String> names = Arrays.stream(parameters).skip(rest ? 1 : 0).toList();
    int required = (int) names.stream().filter(name -> !name.endsWith("=")).count();
    return new Signature(
        names.stream().map(name -> name.replace("=", "")).toList(), rest ? 0 : required, rest);
  }

  /// Sorts the values of a call to the parameters.
  ///
  /// @param function name of the function, for messages
  /// @param values all values, of which the last are given by keyword
  /// @param keywords names of the last values
  /// @return a value or `null` for each parameter
  /// @throws PythonError as CPython does
  @Nullable Object[] bind(String function, List<Object> values, List<String> keywords) {
    var bound = new @Nullable Object[names.size()];
    int positional = values.size() - keywords.size();
    if (!rest) {
      if (positional > bound.length || (keywords.isEmpty() && positional < required)) {
        throw wrongCount(function, positional);
      }
      for (int index = 0; index < positional; index++) {
        bound[index] = values.get(index);
      }
    }
    for (int index = 0; index < keywords.size(); index++) {
      int place = names.indexOf(keywords.get(index));
      if (place < 0) {
        throw PythonError.type(
            "%s() got an unexpected keyword argument '%s'"
                .formatted(function, keywords.get(index)));
      }
      if (bound[place] != null) {
        throw PythonError.type(
            "%s() got multiple values for argument '%s'".formatted(function, names.get(place)));
      }
      bound[place] = values.get(positional + index);
    }
    for (int index = 0; index < required; index++) {
      if (bound[index] == null) {
        throw PythonError.type(
            "%s() missing required argument: '%s'".formatted(function, names.get(index)));
      }
    }
    return bound;
  }

  private PythonError wrongCount(String function, int given) {
    int most = names.size();
    String expected =
        most == 0
            ? "takes no arguments"
            : required == most
                ? most == 1 ? "takes exactly one argument" : "expected %d arguments".formatted(most)
                : given > most
                    ? "takes at most %d argument%s".formatted(most, most == 1 ? "" : "s")
                    : "takes at least %d argument%s".formatted(required, required == 1 ? "" : "s");
    return PythonError.type("%s() %s (%d given)".formatted(function, expected, given));
  }

  /// The values given by position beyond the parameters.
  List<Object> rest(List<Object> values, int keywords) {
    return rest ? values.subList(0, values.size() - keywords) : List.of();
  }
}
