package dev.interleave.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.program.Program;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraceFileTest {

  @TempDir private Path folder;

  static Stream<Trace> traces() {
    return Stream.concat(
        Stream.of(
            SampleTraces.raceWithoutLock(),
            SampleTraces.raceWithLock(),
            SampleTraces.raceWithLockOff(),
            SampleTraces.queue(3, 8),
            SampleTraces.processes(),
            SampleTraces.deadlock(),
            SampleTraces.contending(20),
            LiveSampleTraces.killedHolder(true),
            LiveSampleTraces.killedHolder(false),
            LiveSampleTraces.interrupted(),
            LiveSampleTraces.tornArray(12_345)),
        Stream.iterate(1, seed -> seed + 1).limit(50).map(TraceFileTest::randomValues));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void aTraceIsReadBackAsItWasWritten(Trace trace) throws IOException, TraceFileException {
    Path file = folder.resolve("run.interleave");
    TraceFile.write(trace, file);
    Trace back = TraceFile.read(file);
    assertThat(back.origin()).isEqualTo(trace.origin());
    assertThat(back.actors()).isEqualTo(trace.actors());
    assertThat(back.resources()).isEqualTo(trace.resources());
    assertThat(back.events()).isEqualTo(trace.events());
    assertThat(back.outcome()).isEqualTo(trace.outcome());
    assertThat(back.schedule()).isEqualTo(trace.schedule());
  }

  @Test
  void theSameTraceGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.interleave");
    Path other = folder.resolve("other.interleave");
    TraceFile.write(SampleTraces.queue(2, 3), one);
    TraceFile.write(SampleTraces.queue(2, 3), other);
    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void aTraceTakesThePlaceOfWhatWasThere() throws IOException, TraceFileException {
    Path file = folder.resolve("run.interleave");
    Files.writeString(file, "before");
    TraceFile.write(SampleTraces.deadlock(), file);
    assertThat(TraceFile.read(file).outcome().kind()).isEqualTo(Outcome.Kind.DEADLOCK);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|1",
        "[]|1",
        "[\"something else\",1]|1",
        "[\"interleave-trace\",3,0]|1",
      })
  void aFileThatIsNoTraceIsRefusedWithItsLine(String text, int line) throws IOException {
    assertRefused(text, "bad.interleave:" + line + ": This is no trace file");
  }

  @Test
  void aLaterVersionIsRefusedByName() throws IOException {
    assertRefused("[\"interleave-trace\",4,0]", "version 4 of the format");
  }

  @Test
  void aFileOfTheFirstVersionIsReadAsSimulated() throws IOException, TraceFileException {
    Trace trace = SampleTraces.raceWithLock();
    String old =
        text(trace)
            .replaceFirst("\\[\"interleave-trace\",3,0\\]", "[\"interleave-trace\",1]")
            .replaceFirst(",\\[\"Simulated\"\\]\\]\n", "]\n");
    Path file = Files.writeString(folder.resolve("old.interleave"), old);
    Trace back = TraceFile.read(file);
    assertThat(old).doesNotContain("Simulated");
    assertThat(back.origin()).isEqualTo(trace.origin());
    assertThat(back.events()).isEqualTo(trace.events());
  }

  @Test
  void whatARealRunLacksIsKept() throws IOException, TraceFileException {
    Path file = folder.resolve("live.interleave");
    TraceFile.write(LiveSampleTraces.tornArray(12_345), file);
    assertThat(TraceFile.read(file).origin().provenance())
        .isEqualTo(LiveSampleTraces.recorded(12_345));
  }

  @Test
  void whatALaterMinorVersionAddsIsPassedOverWithANote() throws IOException, TraceFileException {
    Trace trace = SampleTraces.raceWithLock();
    String later =
        text(trace)
            .replace("[\"interleave-trace\",3,0]", "[\"interleave-trace\",3,7,\"more\"]")
            .replaceFirst("\\[\"LockAcquired\"", "[\"ActorMigrated\",5,[1,[]]]\n[\"LockAcquired\"")
            .replaceFirst("(\"ActorStarted\",\\d+,\\d+,-?\\d+)", "$1,\"on core 3\"");
    Path file = Files.writeString(folder.resolve("later.interleave"), later);
    LoadedTrace back = TraceFile.load(file);
    assertThat(back.trace().events()).isEqualTo(trace.events());
    assertThat(back.notes())
        .containsExactly(
            "later.interleave comes from a later version of Interleave;"
                + " 2 things that this one does not know were passed over.");
  }

  @Test
  void whatThisVersionDoesNotKnowIsRefusedInAFileOfThisVersion() throws IOException {
    String other =
        text(SampleTraces.raceWithLock())
            .replaceFirst("\\[\"LockAcquired\"", "[\"ActorMigrated\",5]\n[\"LockAcquired\"");
    assertRefused(other, "a line of the name ActorMigrated cannot stand here");
  }

  @Test
  void aJoinThatAnEarlierVersionDidNotTellOfMakesNoRaceUp() throws Exception {
    String source =
        """
        from threading import Thread
        import time

        total = 0

        def add():
            global total
            total = total + 1

        t = Thread(target=add)
        t.start()
        time.sleep(1)
        t.join()
        print(total)
        """;
    Trace trace =
        new Simulator(Program.compile("late.py", source), RunSettings.DEFAULT)
            .record(Script.NONE, () -> false);
    String old =
        text(trace)
            .replace("[\"interleave-trace\",3,0]", "[\"interleave-trace\",2]")
            .replaceAll("\\[\"FoundOpen\".*\n", "");
    Path file = Files.writeString(folder.resolve("old.trace"), old);
    LoadedTrace back = TraceFile.load(file);
    assertThat(text(trace)).contains("FoundOpen");
    assertThat(Analysis.of(back.trace(), SampleTexts.ENGLISH).findings()).isEmpty();
    assertThat(back.notes()).singleElement().asString().contains("which threads were joined");
  }

  @Test
  void aRefusalNamesTheLineAndTheByte() throws IOException {
    String whole = text(SampleTraces.raceWithLock());
    int at = whole.indexOf("[\"LockAcquired\"");
    String damaged = whole.substring(0, at) + "{" + whole.substring(at);
    Path file = Files.writeString(folder.resolve("bad.interleave"), damaged);
    assertThatThrownBy(() -> TraceFile.read(file))
        .asInstanceOf(InstanceOfAssertFactories.type(TraceFileException.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.offset()).isEqualTo(at);
              assertThat(refusal.line()).isEqualTo(1 + whole.substring(0, at).lines().count());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(\"LockReleased\",)\\d+|$11|is before that of the event above",
        "(\"StepTaken\",\\d+,\\d+,\\[[^\\]]*\\],)\\d+|$1-5|is no time",
        "(\"LockAcquired\",\\d+,\\d+),\\d+|$1,0|this cannot happen to",
        "\\[\"ResourceCreated\",\\d+,\\d+,1,.*\\n||is used before it is made",
      })
  void eventsThatContradictWhatWentBeforeAreRefused(String from, String to, String reason)
      throws IOException {
    assertRefused(
        text(SampleTraces.raceWithLock()).replaceFirst(from, to == null ? "" : to), reason);
  }

  @Test
  void spacesAsOtherWritersOfJsonPutThemAreRead() throws IOException, TraceFileException {
    Trace trace = SampleTraces.raceWithLock();
    String spaced = text(trace).replace("\",", "\" ,  ").replace("\n", "\r\n");
    Path file = Files.writeString(folder.resolve("spaced.interleave"), spaced);
    assertThat(TraceFile.read(file).events()).isEqualTo(trace.events());
  }

  @Test
  void aFileThatIsNotTextIsRefused() throws IOException {
    Path file = folder.resolve("bad.interleave");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF});
    assertThatThrownBy(() -> TraceFile.read(file))
        .isInstanceOf(TraceFileException.class)
        .hasMessageContaining("This is no trace file");
  }

  @Test
  void aTraceCutOffAnywhereIsRefused() throws IOException {
    String whole = text(SampleTraces.raceWithLock());
    for (int end = 0; end < whole.length() - 1; end += 37) {
      assertRefused(whole.substring(0, end), "This is no trace file");
    }
  }

  @Test
  void aDamagedTraceIsReadOrRefusedAndNeverBreaksTheReader() throws IOException {
    String whole = text(SampleTraces.queue(2, 4));
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      var damaged = new StringBuilder(whole);
      damaged.setCharAt(random.nextInt(whole.length()), (char) (' ' + random.nextInt(95)));
      Path file = folder.resolve("damaged.interleave");
      Files.writeString(file, damaged);
      try {
        assertThat(TraceFile.read(file).events()).isNotEmpty();
      } catch (TraceFileException refusal) {
        assertThat(refusal.getMessage()).startsWith("damaged.interleave");
      }
    }
  }

  @Test
  void anEventOfAResourceThatIsNotThereIsRefused() throws IOException {
    String whole = text(SampleTraces.raceWithoutLock());
    String other = whole.replaceFirst("(\"ValueRead\",\\d+,\\d+),0", "$1,99");
    assertRefused(other, "there is no resource 99");
  }

  private void assertRefused(String text, String reason) throws IOException {
    Path file = folder.resolve("bad.interleave");
    Files.writeString(file, text);
    assertThatThrownBy(() -> TraceFile.read(file))
        .isInstanceOf(TraceFileException.class)
        .hasMessageContaining(reason);
  }

  private String text(Trace trace) throws IOException {
    Path file = folder.resolve("text.interleave");
    TraceFile.write(trace, file);
    return Files.readString(file);
  }

  private static Trace randomValues(int seed) {
    var random = new Random(seed);
    var toggles = new Toggles(true, Set.of("lock \"" + seed, "ö"), random.nextDouble());
    var settings = RunSettings.DEFAULT.withToggles(toggles).withSeed(random.nextLong());
    var builder = new TraceBuilder(new Trace.Origin("prög.py", "x = '\\n\t\"😀'\n", settings));
    int main = builder.addActor(Actor.Kind.MAIN, "main", 0, Actor.NOBODY, false).id();
    int value = builder.addResource(Resource.Kind.VARIABLE, "x", main).id();
    builder.add(new Event.ActorStarted(0, main, Actor.NOBODY));
    builder.add(new Event.ResourceCreated(0, main, value, datum(random, 3)));
    for (int step = 1; step <= 20; step++) {
      builder.add(
          new Event.ValueWritten(
              step,
              main,
              value,
              random.nextBoolean() ? null : datum(random, 1),
              random.nextBoolean() ? null : datum(random, 2),
              datum(random, 3)));
    }
    return builder.build(
        new Outcome(
            Outcome.Kind.FINISHED, "", Map.of("x", datum(random, 2)), List.of("a", "b\u0000c")));
  }

  private static Datum datum(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 9)) {
      case 0 -> Datum.of(random.nextLong());
      case 1 -> new Datum.BigWhole(new BigInteger(200, random).negate());
      case 2 -> Datum.of(Double.longBitsToDouble(random.nextLong()));
      case 3 -> Datum.of(Double.NaN);
      case 4 -> Datum.of("\\\"\n\u2028\ud83d" + random.nextInt());
      case 5 -> Datum.of(random.nextBoolean());
      case 6 -> random.nextBoolean() ? Datum.nothing() : new Datum.Reference("<Lock lock>");
      case 7 -> new Datum.Sequence(data(random, depth - 1), random.nextBoolean());
      default ->
          new Datum.Mapping(
              data(random, depth - 1).stream()
                  .map(key -> new Datum.Mapping.Entry(key, Datum.of(1)))
                  .toList());
    };
  }

  private static List<Datum> data(Random random, int depth) {
    var data = new ArrayList<Datum>();
    for (int index = random.nextInt(4); index > 0; index--) {
      data.add(datum(random, depth));
    }
    return data;
  }
}
