/// What programs can use without an import: functions, types and their methods. Plain sequential
/// Python: nothing here is a step except `print`.
///
/// To add a function, put a line in `Functions`; to add a method, a line in the class that lists
/// those of its type (`TextMethods`, `ListMethods`, …): a name, a body that gets a
/// [dev.interleave.simulate.machine.Call] and returns the value, and the parameters.
package dev.interleave.simulate.library.builtin;
