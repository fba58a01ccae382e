package dev.interleave.program;

import java.util.ArrayList;
import java.util.List;

/// A variable while a program is being compiled. Two variables of one name are different.
final class Variable {

  /// What gives a variable a value.
  enum Cause {
    ASSIGNMENT,
    DEFINITION,
    IMPORT
  }

  /// One place where the variable gets a value.
  ///
  /// @param scope where the assignment stands
  /// @param last the place after which it cannot happen again: the end of the outermost loop around
  ///   it, or its own end
  /// @param cause what assigns
  /// @param origin name of the module or of `module.member` of an import; empty otherwise
  record Assignment(Scope scope, Place last, Cause cause, String origin) {}

  private final String name;
  private final Scope owner;
  private final List<Assignment> assignments = new ArrayList<>();
  private boolean usedByOtherFunction;

  Variable(String name, Scope owner) {
    this.name = name;
    this.owner = owner;
  }

  String name() {
    return name;
  }

  Scope owner() {
    return owner;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  void assign(Assignment assignment) {
    assignments.add(assignment);
  }

  /// A function other than the one that has the variable uses it.
  void useFrom(Scope scope) {
    if (scope.function() != owner.function()) {
      usedByOtherFunction = true;
    }
  }

  boolean isUsedByOtherFunction() {
    return usedByOtherFunction;
  }

  /// Whether the variable gets its values at its own level only, all of them before a place.
  boolean isSettledBefore(Place place) {
    return assignments.stream()
        .allMatch(
            assignment ->
                assignment.scope().function() == owner.function()
                    && assignment.last().compareTo(place) <= 0);
  }

  /// Whether the variable only ever names one function or one thing that was imported.
  boolean isFixedName() {
    return assignments.size() == 1 && assignments.getFirst().cause() != Cause.ASSIGNMENT;
  }
}
