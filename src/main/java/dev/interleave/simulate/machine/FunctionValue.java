package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.PythonObject;
import dev.interleave.simulate.value.TupleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A function of the program.
final class FunctionValue implements PythonObject {

  final Routine routine;
  final TupleValue defaults;
  final Cell[] taken;

  FunctionValue(Routine routine, TupleValue defaults, Cell[] taken) {
    this.routine = routine;
    this.defaults = defaults;
    this.taken = taken;
  }

  /// Sorts the values of a call to the parameters, which are the first locals.
  ///
  /// @param values all values, of which the last are given by keyword
  /// @param keywords names of the last values
  /// @throws PythonError as CPython does
  void bind(List<Object> values, List<String> keywords, @Nullable Object[] locals) {
    int parameters = routine.parameterCount;
    int positional = values.size() - keywords.size();
    if (positional > parameters) {
      throw PythonError.type(tooMany(positional));
    }
    for (int index = 0; index < positional; index++) {
      locals[index] = values.get(index);
    }
    for (int index = 0; index < keywords.size(); index++) {
      bindKeyword(keywords.get(index), values.get(positional + index), locals);
    }
    int firstDefault = parameters - defaults.size();
    for (int index = firstDefault; index < parameters; index++) {
      if (locals[index] == null) {
        locals[index] = defaults.get(index - firstDefault);
      }
    }
    var missing = new ArrayList<String>();
    for (int index = 0; index < firstDefault; index++) {
      if (locals[index] == null) {
        missing.add("'" + routine.code.parameters().get(index) + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw PythonError.type(missing(missing));
    }
  }

  private void bindKeyword(String keyword, Object value, @Nullable Object[] locals) {
    int place = routine.code.parameters().indexOf(keyword);
    if (place < 0) {
      throw PythonError.type(
          "%s() got an unexpected keyword argument '%s'".formatted(routine.name, keyword));
    }
    if (locals[place] != null) {
      throw PythonError.type(
          "%s() got multiple values for argument '%s'".formatted(routine.name, keyword));
    }
    locals[place] = value;
  }

  private String tooMany(int given) {
    int most = routine.parameterCount;
    String takes =
        defaults.size() == 0
            ? Integer.toString(most)
            : "from " + (most - defaults.size()) + " to " + most;
    boolean one = most == 1 && defaults.size() == 0;
    return "%s() takes %s positional argument%s but %d %s given"
        .formatted(routine.name, takes, one ? "" : "s", given, given == 1 ? "was" : "were");
  }

  private String missing(List<String> names) {
    int count = names.size();
    String listed =
        count < 3
            ? String.join(" and ", names)
            : names.stream().limit(count - 1L).collect(Collectors.joining(", "))
                + ", and "
                + names.getLast();
    return "%s() missing %d required positional argument%s: %s"
        .formatted(routine.name, count, count == 1 ? "" : "s", listed);
  }

  @Override
  public String typeName() {
    return "function";
  }

  @Override
  public String representation() {
    return "<function " + routine.name + ">";
  }

  @Override
  public Object copiedBy(Copier copier) {
    if (taken.length == 0 && defaults.size() == 0) {
      return this;
    }
    var copies = new Cell[taken.length];
    var copy = new FunctionValue(routine, (TupleValue) copier.copy(defaults), copies);
    copier.remember(this, copy);
    for (int index = 0; index < taken.length; index++) {
      copies[index] = (Cell) copier.copy(taken[index]);
    }
    return copy;
  }
}
