package dev.interleave.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Narrator;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraceFuzzTest {

  /// More of them: -Dinterleave.fuzz=50000, and others: -Dinterleave.fuzz.seed=2.
  private static final int FILES = Integer.getInteger("interleave.fuzz", 2_500);

  private static final long SEED = Long.getLong("interleave.fuzz.seed", 1);
  private static final int MOST_EVENTS = 300;

  @Test
  void aDamagedFileIsReadToATraceThatPlaysOrRefusedWithItsPlace() throws Exception {
    List<byte[]> whole = wholeFiles();
    var random = new Random(SEED);
    int read = 0;
    for (int round = 0; round < FILES; round++) {
      var fuzz = new TraceFuzz(SEED * 1_000_000 + round);
      byte[] damaged =
          fuzz.damaged(
              whole.get(random.nextInt(whole.size())), whole.get(random.nextInt(whole.size())));
      try {
        play(load(damaged).trace());
        read++;
      } catch (TraceFileException refusal) {
        assertThat(refusal.getMessage()).startsWith("fuzz:" + refusal.line() + ": This ");
        assertThat(refusal.offset()).isBetween(0L, (long) damaged.length);
      } catch (RuntimeException | Error failure) {
        throw new AssertionError(
            "Round %d of seed %d breaks it:\n%s"
                .formatted(round, SEED, new String(damaged, StandardCharsets.UTF_8)),
            failure);
      }
    }
    // Both happen often, or the damage is too small or too large to find anything.
    assertThat(read).isBetween(FILES / 20, FILES * 9 / 10);
  }

  @Test
  void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
    String head = "[\"interleave-trace\",3,0]\n[\"Origin\",\"a\",\"";
    assertRefused(endless(head, 'x'), "longer than 64 MiB");
  }

  @Test
  void anEndlessListIsRefused() {
    assertRefused(endless("[\"interleave-trace\",3,0", ' '), "longer than 64 MiB");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String head =
        "[\"interleave-trace\",3,1]\n[\"Origin\",\"a\",\"\",[[true,[],\"1.0\"],4,true,\"RANDOM\",1,9],[\"Simulated\"],";
    assertRefused(endless(head, '['), "nested deeper than 500 levels");
  }

  private static void assertRefused(InputStream stream, String reason) {
    assertThatThrownBy(() -> TraceFile.load(stream, "fuzz"))
        .isInstanceOf(TraceFileException.class)
        .hasMessageContaining(reason);
  }

  private static InputStream endless(String head, char then) {
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        return at < bytes.length ? bytes[at++] : then;
      }

      @Override
      public int read(byte[] target, int from, int length) {
        for (int index = from; index < from + length; index++) {
          target[index] = (byte) read();
        }
        return length;
      }
    };
  }

  private static LoadedTrace load(byte[] bytes) throws IOException, TraceFileException {
    return TraceFile.load(new ByteArrayInputStream(bytes), "fuzz");
  }

  private static void play(Trace trace) {
    for (int step = 0; step <= trace.stepCount(); step += 1 + trace.stepCount() / 5) {
      trace.momentAfterStep(step);
    }
    Analysis.of(trace, SampleTexts.ENGLISH);
    var narrator = new Narrator(trace, SampleTexts.ENGLISH);
    for (int index = 0; index < trace.events().size(); index += 3) {
      narrator.sentence(index);
    }
    var film = new Film(trace, List.of(), SampleTexts.ENGLISH);
    var frame = new FilmFrame(film, narrator::sentenceAt, true);
    Duration length = film.pace().length();
    frame.picture(length.dividedBy(2), 800, 450);
    frame.picture(length, 800, 450);
  }

  private static List<byte[]> wholeFiles() throws Exception {
    var traces =
        new ArrayList<>(
            List.of(
                SampleTraces.raceWithLock(),
                SampleTraces.raceWithLockOff(),
                SampleTraces.queue(2, 3),
                SampleTraces.processes(),
                SampleTraces.deadlock(),
                LiveSampleTraces.killedHolder(true),
                LiveSampleTraces.interrupted(),
                LiveSampleTraces.tornArray(12_345)));
    for (BuiltInProgram program : BuiltInProgram.all()) {
      Program compiled = Program.compile(program.name(), program.source());
      RunSettings settings = RunSettings.DEFAULT.withStepLimit(MOST_EVENTS / 4);
      Trace trace = new Simulator(compiled, settings).record(Script.NONE, () -> false);
      if (trace.events().size() <= MOST_EVENTS) {
        traces.add(trace);
      }
    }
    var files = new ArrayList<byte[]>();
    for (Trace trace : traces) {
      var bytes = new ByteArrayOutputStream();
      TraceFile.write(trace, bytes);
      files.add(bytes.toByteArray());
    }
    return files;
  }
}
