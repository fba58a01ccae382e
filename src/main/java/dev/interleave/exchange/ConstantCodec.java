package dev.interleave.exchange;

import java.io.IOException;
import java.util.Map;

/// A constant of an enumeration, by its name.
///
/// @param constants the constants by name
record ConstantCodec(Map<String, Object> constants) implements Codec {

  @Override
  public void write(Object value, JsonOutput output) throws IOException {
    output.text(((Enum<?>) value).name());
  }

  @Override
  public Object read(JsonInput input, Leniency leniency) throws IOException {
    String name = input.text();
    Object constant = constants.get(name);
    if (constant == null) {
      throw new MalformedTraceException(name + " cannot stand here");
    }
    return constant;
  }
}
