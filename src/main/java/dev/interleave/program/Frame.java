package dev.interleave.program;

import dev.interleave.program.syntax.Parameter;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of one function while it is being compiled.
final class Frame {

  private final Assembler assembler;
  private final GlobalTable globals;
  private final Scope.Captures captures;
  private final List<String> locals = new ArrayList<>();
  private final Map<Variable, Integer> slots = new HashMap<>();
  private Scope scope;

  /// @param scope the function
  /// @param parameters its parameters
  Frame(Assembler assembler, GlobalTable globals, Scope scope, List<Parameter> parameters) {
    this.assembler = assembler;
    this.globals = globals;
    this.scope = scope;
    this.captures = scope.captures();
    for (Parameter parameter : parameters) {
      slots.put(scope.own(parameter.name()), locals.size());
      locals.add(parameter.name());
    }
    if (scope.isFunction()) {
      for (Variable variable : scope.variables()) {
        if (!captures.contains(variable)) {
          slot(variable);
        }
      }
    }
  }

  /// The scope that is being compiled: the function, or a comprehension inside it.
  Scope scope() {
    return scope;
  }

  void enter(Scope inner) {
    scope = inner;
  }

  Scope.Captures captures() {
    return captures;
  }

  List<String> locals() {
    return locals;
  }

  /// A new local of the compiler's own.
  int hidden(String purpose) {
    locals.add("." + purpose + locals.size());
    return locals.size() - 1;
  }

  /// Index of the parameter that a variable is, or -1.
  int parameter(Variable variable) {
    return slots.getOrDefault(variable, -1);
  }

  private int slot(Variable variable) {
    return slots.computeIfAbsent(
        variable,
        _ -> {
          boolean taken = locals.contains(variable.name());
          locals.add(taken ? "." + variable.name() + locals.size() : variable.name());
          return locals.size() - 1;
        });
  }

  void load(String name, SourceRange range) {
    access(name, range, Opcode.LOAD_LOCAL, Opcode.LOAD_CAPTURED, Opcode.LOAD_GLOBAL);
  }

  void store(String name, SourceRange range) {
    access(name, range, Opcode.STORE_LOCAL, Opcode.STORE_CAPTURED, Opcode.STORE_GLOBAL);
  }

  void delete(String name, SourceRange range) {
    access(name, range, Opcode.DELETE_LOCAL, Opcode.DELETE_CAPTURED, Opcode.DELETE_GLOBAL);
  }

  private void access(
      String name, SourceRange range, Opcode local, Opcode captured, Opcode global) {
    Variable variable = scope.lookUp(name);
    if (variable.owner().kind() == Scope.Kind.PROGRAM) {
      assembler.emit(global, globals.index(variable), range);
    } else if (captures.contains(variable)) {
      assembler.emit(captured, captures.index(variable), range);
    } else {
      assembler.emit(local, slot(variable), range);
    }
  }

  /// Gives a comprehension captured variables of its own, each time that it is carried out.
  void renewCaptured(SourceRange range) {
    for (Variable variable : scope.variables()) {
      if (captures.contains(variable)) {
        assembler.emit(Opcode.RENEW_CAPTURED, captures.index(variable), range);
      }
    }
  }
}
