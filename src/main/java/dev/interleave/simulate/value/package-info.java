/// Python's values and what its operators do with them, with CPython's wording of errors. May use
/// `program` (the names of operators) and `trace` (the data that events carry); knows no actors.
///
/// Whole numbers are `Long`, or `BigInteger` where 64 bits do not suffice; `Double`, `Boolean` and
/// `String` stand for themselves; everything else has a class here or implements [PythonObject].
package dev.interleave.simulate.value;
