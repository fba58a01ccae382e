package dev.interleave.program;

import dev.interleave.program.syntax.BinaryOperator;
import dev.interleave.program.syntax.Comparison;
import dev.interleave.program.syntax.UnaryOperator;

/// What one instruction of the stack machine does. The stack holds values; `argument` is the
/// instruction's number. Left of the arrow stands the top of the stack before, right of it after,
/// topmost last.
///
/// Reads and writes of shared things and calls of blocking primitives are the steps of a program;
/// all else is local work. Whether an instruction is a step depends on its operands, so the
/// simulator decides it when the operands are on the stack.
public enum Opcode {
  /// `→ value`: pushes constant `argument`.
  CONSTANT,
  /// `→ value`: pushes local `argument`; UnboundLocalError if it has no value.
  LOAD_LOCAL,
  /// `value →`: sets local `argument`.
  STORE_LOCAL,
  /// `→`: local `argument` has no value from here on, whether it had one or not. Ends `except … as
  /// name`.
  DELETE_LOCAL,
  /// `→ value`: pushes what captured variable `argument` of this function holds. Captured variables
  /// are first those this function makes itself, then those it got when it was made. If it holds
  /// nothing: UnboundLocalError for the former, NameError for the latter ("cannot access free
  /// variable 'x' where it is not associated with a value in enclosing scope").
  LOAD_CAPTURED,
  /// `value →`: sets captured variable `argument`.
  STORE_CAPTURED,
  /// `→`: captured variable `argument` holds nothing from here on. Never a step.
  DELETE_CAPTURED,
  /// `→`: captured variable `argument`, one of those this function makes itself, becomes a new one
  /// that holds nothing. Functions made before keep the old one. Begins a comprehension whose
  /// variable is captured.
  RENEW_CAPTURED,
  /// `→ value`: pushes global `argument`, or the built-in of that name, or raises NameError.
  LOAD_GLOBAL,
  /// `value →`: sets global `argument`.
  STORE_GLOBAL,
  /// `→`: global `argument` has no value from here on. Never a step.
  DELETE_GLOBAL,
  /// `→ module`: pushes the module whose name is constant `argument`.
  IMPORT_MODULE,
  /// `module → module value`: pushes the member whose name is constant `argument`; ImportError if
  /// there is none.
  IMPORT_MEMBER,
  /// `object → value`: the attribute whose name is constant `argument`.
  LOAD_ATTRIBUTE,
  /// `value object →`: sets the attribute whose name is constant `argument`.
  STORE_ATTRIBUTE,
  /// `object → callable receiver`: the method whose name is constant `argument`, ready for
  /// [#CALL_METHOD].
  LOAD_METHOD,
  /// `object index → value`: an element; the index may be a slice.
  LOAD_ELEMENT,
  /// `value object index →`: sets an element.
  STORE_ELEMENT,
  /// `start stop step → slice`: absent parts are `None`.
  BUILD_SLICE,
  /// `operand → value`: applies unary operator `argument`, an ordinal of [UnaryOperator].
  UNARY,
  /// `left right → value`: applies binary operator `argument`, an ordinal of [BinaryOperator].
  BINARY,
  /// `left right → value`: as [#BINARY], but a list on the left of `+=` or `*=` is changed in
  /// place.
  BINARY_IN_PLACE,
  /// `left right → truth`: applies comparison `argument`, an ordinal of [Comparison].
  COMPARE,
  /// `elements… → list`: of `argument` elements.
  BUILD_LIST,
  /// `elements… → tuple`: of `argument` elements.
  BUILD_TUPLE,
  /// `key value … → dictionary`: of `argument` entries.
  BUILD_MAPPING,
  /// `texts… → text`: joins `argument` texts, for an f-string.
  BUILD_TEXT,
  /// `value specification → text`: formats for an f-string; `argument` is 0 for plain, or the
  /// character `r`, `s` or `a` of a conversion.
  FORMAT,
  /// `… list … value → … list …`: appends to the list that lies `argument` below the value.
  APPEND,
  /// `sequence → values`: exactly `argument` of them, the first topmost; ValueError otherwise.
  UNPACK,
  /// `iterable → iterator`.
  ITERATE,
  /// `iterator → iterator value`: or `iterator →` and a jump to `argument` when there is no more.
  NEXT,
  /// Goes to instruction `argument`.
  JUMP,
  /// `truth →`: goes to `argument` if it is false.
  JUMP_IF_FALSE,
  /// `truth →`: goes to `argument` if it is true.
  JUMP_IF_TRUE,
  /// `truth → truth`: and goes to `argument` if it is false; `truth →` otherwise. For `and`.
  JUMP_IF_FALSE_OR_DROP,
  /// `truth → truth`: and goes to `argument` if it is true; `truth →` otherwise. For `or`.
  JUMP_IF_TRUE_OR_DROP,
  /// `value →`.
  DROP,
  /// `value → value value`.
  DUPLICATE,
  /// `a b → a b a b`.
  DUPLICATE_TWO,
  /// `a b → b a`.
  SWAP,
  /// `a b c → c a b`.
  ROTATE_THREE,
  /// `defaults → function`: makes a function of code `argument`; `defaults` is a tuple of the
  /// values of its last parameters.
  MAKE_FUNCTION,
  /// `callable arguments… → value`: `argument` values, of which the last are by keyword when the
  /// instruction names keywords.
  CALL,
  /// `callable receiver arguments… → value`: as [#CALL].
  CALL_METHOD,
  /// `value →`: leaves the function with the value, whatever else lies on its stack. Blocks have
  /// been left and `finally` parts have been carried out by instructions before it.
  RETURN,
  /// `manager → manager value`: enters a `with` block.
  ENTER_CONTEXT,
  /// `manager →`: leaves a `with` block, normally or on the way of an exception (which then follows
  /// as [#RAISE]: no manager of the language keeps an exception from passing).
  EXIT_CONTEXT,
  /// `exception →`: raises it. A class stands for an instance without arguments; TypeError if it is
  /// neither. An exception that was raised before keeps the place where it was raised first, as
  /// after `except` and `finally`.
  RAISE,
  /// `exception type → exception truth`: whether the exception is of the type, or of one in the
  /// tuple; TypeError if it is neither.
  MATCH_EXCEPTION
}
