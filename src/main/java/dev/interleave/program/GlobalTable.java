package dev.interleave.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the global variables of a program.
final class GlobalTable {

  private final Observability observability;
  private final Map<Variable, Integer> indices = new HashMap<>();
  private final List<Global> globals = new ArrayList<>();

  GlobalTable(Observability observability) {
    this.observability = observability;
  }

  int index(Variable variable) {
    return indices.computeIfAbsent(
        variable,
        _ -> {
          globals.add(new Global(variable.name(), observability.isObservable(variable)));
          return globals.size() - 1;
        });
  }

  List<Global> globals() {
    return globals;
  }
}
