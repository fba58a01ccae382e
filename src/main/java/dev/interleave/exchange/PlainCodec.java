package dev.interleave.exchange;

import java.io.IOException;
import java.math.BigInteger;

/// Codecs of what is no record. Numbers that a reader in another language might round are texts.
enum PlainCodec implements Codec {
  /// A whole number of 64 bits.
  LONG {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      output.number((Long) value);
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      return input.number();
    }
  },

  /// A whole number of 32 bits.
  INT {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      output.number((Integer) value);
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      long value = input.number();
      if (value != (int) value) {
        throw new MalformedTraceException(value + " does not fit 32 bits");
      }
      return (int) value;
    }
  },

  /// True or false.
  TRUTH {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      output.truth((Boolean) value);
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      return input.truth();
    }
  },

  /// A text.
  TEXT {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      output.text((String) value);
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      return input.text();
    }
  },

  /// A floating-point number, as Java writes it: the shortest digits that give the same number.
  REAL {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      output.text(value.toString());
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      String digits = input.text();
      try {
        return Double.valueOf(digits);
      } catch (NumberFormatException _) {
        throw noNumber(digits);
      }
    }
  },

  /// A whole number of any size.
  BIG {
    @Override
    public void write(Object value, JsonOutput output) throws IOException {
      output.text(value.toString());
    }

    @Override
    public Object read(JsonInput input, Leniency leniency) throws IOException {
      String digits = input.text();
      if (digits.length() > MOST_DIGITS) {
        throw new MalformedTraceException("a number has more than " + MOST_DIGITS + " digits");
      }
      try {
        return new BigInteger(digits);
      } catch (NumberFormatException _) {
        throw noNumber(digits);
      }
    }
  };

  /// As many as Python writes by a long way (4,300 unless told otherwise). Time to read and to show
  /// a number grows with the square of its digits.
  private static final int MOST_DIGITS = 100_000;

  private static final int MOST_SHOWN = 40;

  private static MalformedTraceException noNumber(String text) {
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    return new MalformedTraceException("\"" + shown + "\" is no number");
  }
}
