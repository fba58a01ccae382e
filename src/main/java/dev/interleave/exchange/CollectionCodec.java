package dev.interleave.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Several values of one type.
sealed interface CollectionCodec extends Codec {

  /// A list.
  record OfList(Codec element) implements CollectionCodec {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      writeAll((Collection<?>) value, element, output);
    }

    @Override
    public List<Object> read(JsonInput input, Leniency leniency) throws IOException {
      var elements = new ArrayList<Object>();
      input.beginArray();
      while (input.hasNext()) {
        elements.add(element.read(input, leniency));
      }
      return elements;
    }
  }

  /// A set, whose order is that of its maker.
  record OfSet(Codec element) implements CollectionCodec {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      writeAll((Collection<?>) value, element, output);
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      return new LinkedHashSet<>(new OfList(element).read(input, leniency));
    }
  }

  /// A map: an array of pairs.
  record OfMap(Codec key, Codec value) implements CollectionCodec {
    @Override
    public void write(Object map, JsonOutput output) throws IOException {
      output.beginArray();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
        output.beginArray();
        key.write(entry.getKey(), output);
        value.write(entry.getValue(), output);
        output.endArray();
      }
      output.endArray();
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      var map = new LinkedHashMap<Object, Object>();
      input.beginArray();
      while (input.hasNext()) {
        input.beginArray();
        Object name = half(key, input, leniency);
        if (map.put(name, half(value, input, leniency)) != null) {
          throw new MalformedTraceException(name + " has two values");
        }
        if (input.hasNext()) {
          throw new MalformedTraceException("a name has more than one value");
        }
      }
      return map;
    }

    private static Object half(Codec codec, JsonInput input, Leniency leniency) throws IOException {
      if (!input.hasNext()) {
        throw new MalformedTraceException("a name or its value is absent");
      }
      return codec.read(input, leniency);
    }
  }

  private static void writeAll(Collection<?> values, Codec element, JsonOutput output)
      throws IOException {
    output.beginArray();
    for (Object value : values) {
      element.write(value, output);
    }
    output.endArray();
  }
}
