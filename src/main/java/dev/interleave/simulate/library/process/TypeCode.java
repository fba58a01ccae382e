package dev.interleave.simulate.library.process;

import dev.interleave.simulate.value.Arithmetic;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.WholeNumber;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The C types of shared memory (Library Reference, `array`, "type codes"), on a 64-bit Linux.
///
/// @param name name of the C type
/// @param bits how many bits a whole number has; 0 for a floating-point number
/// @param signed whether a whole number can be negative
/// @param narrow whether a floating-point number has 32 bits only
record TypeCode(String name, int bits, boolean signed, boolean narrow) {

  private static final Map<String, TypeCode> CODES =
      Map.ofEntries(
          Map.entry("b", whole("c_byte", 8, true)),
          Map.entry("B", whole("c_ubyte", 8, false)),
          Map.entry("h", whole("c_short", 16, true)),
          Map.entry("H", whole("c_ushort", 16, false)),
          Map.entry("i", whole("c_int", 32, true)),
          Map.entry("I", whole("c_uint", 32, false)),
          Map.entry("l", whole("c_long", 64, true)),
          Map.entry("L", whole("c_ulong", 64, false)),
          Map.entry("q", whole("c_long", 64, true)),
          Map.entry("Q", whole("c_ulong", 64, false)),
          Map.entry("f", new TypeCode("c_float", 0, true, true)),
          Map.entry("d", new TypeCode("c_double", 0, true, false)));

  private static TypeCode whole(String name, int bits, boolean signed) {
    return new TypeCode(name, bits, signed, false);
  }

  /// The type of a code.
  ///
  /// @throws PythonError if there is none
  static TypeCode of(Object code) {
    @Nullable TypeCode type = CODES.get(code);
    if (type == null) {
      throw PythonError.type("this type has no size");
    }
    return type;
  }

  /// What memory that was not written holds.
  Object zero() {
    return bits == 0 ? (Object) 0.0 : (Object) 0L;
  }

  /// What the memory holds when a value is written: a whole number loses the bits that do not fit.
  ///
  /// @throws PythonError if it is no number of the kind
  Object stored(Object value) {
    if (bits == 0) {
      double number = Arithmetic.real(value);
      return narrow ? (double) (float) number : number;
    }
    BigInteger whole = WholeNumber.big(value);
    if (whole == null) {
      throw PythonError.type(
          "'" + TypeName.of(value) + "' object cannot be interpreted as an integer");
    }
    BigInteger size = BigInteger.ONE.shiftLeft(bits);
    BigInteger kept = whole.mod(size);
    return WholeNumber.of(signed && kept.testBit(bits - 1) ? kept.subtract(size) : kept);
  }
}
