package dev.interleave.exchange;

import java.io.IOException;
import java.util.Map;

/// A record of a sealed type: its name comes first.
///
/// @param kinds the codecs of its records by class
/// @param names the same by simple name
record ChoiceCodec(Map<Class<?>, RecordCodec> kinds, Map<String, RecordCodec> names)
    implements Codec {

  @Override
  @SuppressWarnings("NullAway") // every record of the sealed type is there
  public void write(Object value, JsonOutput output) throws IOException {
    kinds.get(value.getClass()).writeNamed(value, output);
  }

  @Override
  public Object read(JsonInput input, Leniency leniency) throws IOException {
    input.beginArray();
    if (!input.hasNext()) {
      throw new MalformedTraceException("the name of what stands here is absent");
    }
    String name = input.text();
    RecordCodec kind = names.get(name);
    if (kind == null) {
      throw new MalformedTraceException("nothing of the name " + name + " can stand here");
    }
    return kind.readComponents(input, leniency);
  }
}
