/// The stack machine: runs the actors of a program step by step, under the rule that everything
/// between two steps is local work and belongs to the first of them.
///
/// The seam to Python's library is [Effect]: a built-in function returns its value, or an
/// [Operation] if it is a step, or a [PythonCall] if a function of the program has to be called
/// first. The machine knows the library by the interface [Library] only. May use `program`,
/// `trace`, `simulate.value` and `simulate.schedule`.
package dev.interleave.simulate.machine;
