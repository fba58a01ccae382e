package dev.interleave.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState.Frame;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChromeImportTest {

  /// As a browser or a profiler writes it: two processes, nested slices of both kinds, a counter,
  /// and kinds that have no counterpart.
  private static final String FOREIGN =
      """
      {"traceEvents": [
        {"ph":"M","name":"process_name","pid":7,"tid":7,"args":{"name":"server"}},
        {"ph":"M","name":"thread_name","pid":7,"tid":8,"args":{"name":"worker"}},
        {"ph":"X","name":"serve","cat":"net","pid":7,"tid":7,"ts":1000.5,"dur":100},
        {"ph":"B","name":"handle","pid":7,"tid":8,"ts":1010},
        {"ph":"X","name":"query","pid":7,"tid":8,"ts":1020,"dur":10},
        {"ph":"E","pid":7,"tid":8,"ts":1050},
        {"ph":"C","name":"open","pid":7,"ts":1015,"args":{"connections":1}},
        {"ph":"C","name":"open","pid":7,"ts":1045,"args":{"connections":0}},
        {"ph":"X","name":"store","pid":"db","tid":"main","ts":1025,"dur":5},
        {"ph":"s","name":"call","id":1,"pid":7,"tid":8,"ts":1021},
        {"ph":"i","name":"hello","pid":7,"tid":8,"ts":1021}
      ], "displayTimeUnit": "ms"}
      """;

  @TempDir private Path folder;

  private LoadedTrace load(String text) throws IOException, TraceFileException {
    Path file = folder.resolve("foreign.json");
    Files.writeString(file, text);
    return ExchangeFormat.load(file);
  }

  @Test
  void processesAndThreadsBecomeActors() throws Exception {
    Trace trace = load(FOREIGN).trace();
    assertThat(trace.actors())
        .extracting(Actor::name)
        .containsExactly("server", "worker", "thread main");
  }

  @Test
  void slicesBecomeFunctionsWithinEachOther() throws Exception {
    Trace trace = load(FOREIGN).trace();
    // 22 microseconds after the first slice began the worker is within its query.
    assertThat(trace.momentAt(22_000).actor(1).frames())
        .extracting(Frame::function)
        .containsExactly("<module>", "handle", "query");
  }

  @Test
  void aCounterBecomesAVariable() throws Exception {
    Trace trace = load(FOREIGN).trace();
    assertThat(trace.outcome().values()).containsEntry("open", Datum.of(0));
  }

  @Test
  void whatHasNoCounterpartIsCounted() throws Exception {
    assertThat(load(FOREIGN).notes())
        .containsExactly(
            "foreign.json holds events that have no counterpart here and were left out:"
                + " 1 of kind i, 1 of kind s.");
  }

  @Test
  void aListAloneWhoseEndIsAbsentIsReadToo() throws Exception {
    String list = FOREIGN.substring(FOREIGN.indexOf('['), FOREIGN.indexOf("\n]"));
    assertThat(load(list).trace().actors()).hasSize(3);
  }

  @Test
  void whatWeWriteIsReadBackWithAllItsActors() throws Exception {
    Trace trace = SampleTraces.queue(2, 3);
    Path file = folder.resolve("own.json");
    ExchangeFormat.PERFETTO.write(trace, List.of(), file);
    assertThat(ExchangeFormat.load(file).trace().actors())
        .extracting(Actor::name)
        .containsExactlyElementsOf(trace.actors().stream().map(Actor::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|no list of traceEvents",
        "7|neither an object nor a list",
        "[1]|an event is no object",
        "[{\"ph\":\"X\",\"ts\":1e30}]|no number within 31 years",
        "[{\"ph\":\"X\",\"ts\":\"soon\"}]|no number within 31 years",
        "{\"traceEvents\":[]}|no slice of any thread",
        "{\"traceEvents\":[{\"ph\":|This is no trace in the Trace Event Format",
      })
  void whatIsNoSuchFileIsRefusedWithItsPlace(String text, String reason) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(TraceFileException.class)
        .hasMessageStartingWith("foreign.json:1: ")
        .hasMessageContaining(reason)
        .hasMessageContaining("(at byte ");
  }

  @Test
  void aDamagedFileIsReadToATraceThatPlaysOrRefused() throws Exception {
    byte[] whole = FOREIGN.getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("damaged.json");
    int read = 0;
    for (int round = 0; round < 600; round++) {
      byte[] damaged = new TraceFuzz(round).damaged(whole, whole);
      Files.write(file, damaged);
      try {
        play(ExchangeFormat.load(file).trace());
        read++;
      } catch (TraceFileException refusal) {
        assertThat(refusal.offset()).isNotNegative();
      } catch (RuntimeException | Error failure) {
        throw new AssertionError("Round %d breaks it".formatted(round), failure);
      }
    }
    assertThat(read).isBetween(30, 570);
  }

  private static void play(Trace trace) {
    Analysis.of(trace, SampleTexts.ENGLISH);
    var film = new Film(trace, List.of(), SampleTexts.ENGLISH);
    Duration length = film.pace().length();
    new FilmFrame(film, _ -> "", true).picture(length.dividedBy(2), 800, 450);
  }
}
