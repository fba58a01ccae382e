package dev.interleave.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.interleave.exchange.TraceFile;
import dev.interleave.exchange.TraceFileException;
import dev.interleave.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to write a trace of a million events and to read it back, in memory, beside
/// Jackson's streaming parser and generator on the same bytes, which make no trace of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class TraceFiles {

  private final Trace trace = MillionEvents.built(MillionEvents.recorded());
  private final JsonFactory factory = new JsonFactory();
  private byte[] file = {};

  /// Writes the file that is read.
  @Setup
  public void prepare() throws IOException {
    var stream = new ByteArrayOutputStream(1 << 26);
    TraceFile.write(trace, stream);
    file = stream.toByteArray();
  }

  /// A trace becomes bytes.
  @Benchmark
  public void write() throws IOException {
    TraceFile.write(trace, OutputStream.nullOutputStream());
  }

  /// Bytes become a trace with its keyframes.
  @Benchmark
  public Trace read() throws IOException, TraceFileException {
    return TraceFile.load(new ByteArrayInputStream(file), "million").trace();
  }

  /// Jackson passes over every value of the file, and keeps none.
  @Benchmark
  public long jacksonParses() throws IOException {
    long values = 0;
    try (JsonParser parser = factory.createParser(new ByteArrayInputStream(file))) {
      while (parser.nextToken() != null) {
        values += parser.currentToken().isScalarValue() ? parser.getTextLength() : 0;
      }
    }
    return values;
  }

  /// Jackson passes over every value of the file and writes it again.
  @Benchmark
  public void jacksonCopies() throws IOException {
    try (JsonParser parser = factory.createParser(new ByteArrayInputStream(file));
        JsonGenerator generator = factory.createGenerator(OutputStream.nullOutputStream())) {
      while (parser.nextToken() != null) {
        generator.copyCurrentEvent(parser);
      }
    }
  }
}
