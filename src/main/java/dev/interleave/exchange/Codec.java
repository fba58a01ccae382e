package dev.interleave.exchange;

import java.io.IOException;

/// Writes the values of one type down and reads them back.
interface Codec {

  /// Writes a value.
  void write(Object value, JsonOutput output) throws IOException;

  /// Reads a value.
  ///
  /// @param leniency what may stand there beside what this version knows
  /// @throws MalformedTraceException if none stands there
  Object read(JsonInput input, Leniency leniency) throws IOException;
}
