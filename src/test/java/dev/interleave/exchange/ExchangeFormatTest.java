package dev.interleave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeFormatTest {

  @TempDir private Path folder;

  static Stream<Trace> traces() {
    return Stream.of(
        SampleTraces.raceWithLock(),
        SampleTraces.raceWithLockOff(),
        SampleTraces.queue(3, 8),
        SampleTraces.processes(),
        SampleTraces.deadlock(),
        LiveSampleTraces.killedHolder(true),
        LiveSampleTraces.interrupted());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void everyTraceEventHasTheFieldsThatTheFormatAsksFor(Trace trace) throws IOException {
    Map<String, List<String>> required =
        Map.of(
            "M", List.of("args"),
            "X", List.of("cat", "dur"),
            "b", List.of("cat", "id"),
            "e", List.of("cat", "id"),
            "s", List.of("cat", "id"),
            "f", List.of("cat", "id", "bp"),
            "C", List.of("args"),
            "i", List.of("cat", "s"));
    for (Map<String, String> event : perfetto(trace)) {
      assertThat(event).containsKeys("ph", "name", "pid", "tid", "ts");
      assertThat(event.keySet()).containsAll(required.get(event.get("ph")));
    }
  }

  @ParameterizedTest
  @MethodSource("traces")
  void slicesOfOneThreadLieWithinEachOtherOrApart(Trace trace) throws IOException {
    var byThread = new HashMap<String, List<double[]>>();
    for (Map<String, String> event : perfetto(trace)) {
      if ("X".equals(event.get("ph"))) {
        double from = Double.parseDouble(event.get("ts"));
        double to = from + Double.parseDouble(event.get("dur"));
        byThread
            .computeIfAbsent(event.get("tid"), _ -> new ArrayList<>())
            .add(new double[] {from, to});
      }
    }
    assertThat(byThread).hasSize(trace.actors().size());
    byThread.values().forEach(ExchangeFormatTest::assertNested);
  }

  private static void assertNested(List<double[]> slices) {
    slices.sort(
        Comparator.<double[]>comparingDouble(slice -> slice[0])
            .thenComparing(Comparator.<double[]>comparingDouble(slice -> slice[1]).reversed()));
    Deque<double[]> open = new ArrayDeque<>();
    double rounding = 1e-6;
    for (double[] slice : slices) {
      while (!open.isEmpty() && open.peek()[1] <= slice[0] + rounding) {
        open.pop();
      }
      if (!open.isEmpty()) {
        assertThat(slice[1]).isLessThanOrEqualTo(open.peek()[1] + rounding);
      }
      open.push(slice);
    }
  }

  @ParameterizedTest
  @MethodSource("traces")
  void everyArrowThatLeavesArrives(Trace trace) throws IOException {
    var left = new ArrayList<String>();
    var arrived = new ArrayList<String>();
    for (Map<String, String> event : perfetto(trace)) {
      if ("s".equals(event.get("ph"))) {
        left.add(event.get("id"));
      } else if ("f".equals(event.get("ph"))) {
        arrived.add(event.get("id"));
      }
    }
    assertThat(left).isNotEmpty().doesNotHaveDuplicates().containsExactlyElementsOf(arrived);
  }

  @Test
  void theLengthOfAQueueIsACounter() throws IOException {
    List<Double> lengths =
        perfetto(SampleTraces.queue(1, 2)).stream()
            .filter(event -> "C".equals(event.get("ph")))
            .filter(event -> event.getOrDefault("name", "").startsWith("items on"))
            .map(event -> Double.valueOf(event.get("args.value")))
            .toList();
    assertThat(lengths).contains(1.0, 0.0);
    assertThat(lengths).hasSize(4);
  }

  @Test
  void aRemarkIsAnInstantOfItsActor() throws IOException {
    Trace trace = SampleTraces.raceWithLockOff();
    int last = trace.events().size() - 1;
    Path file = folder.resolve("run.json");
    ExchangeFormat.PERFETTO.write(trace, List.of(new Remark(last, "Look \"here\".")), file);
    assertThat(events(file))
        .filteredOn(event -> "i".equals(event.get("ph")))
        .anySatisfy(
            event ->
                assertThat(event)
                    .containsEntry("name", "Look \"here\".")
                    .containsEntry("tid", Integer.toString(trace.event(last).actor() + 1)));
  }

  @Test
  void aTableOfEventsHasARowForEachWithItsCellsQuotedAsNeeded() throws IOException {
    Path file = folder.resolve("events.csv");
    ExchangeFormat.CSV.write(awkward(), List.of(new Remark(1, "mind, \"this\" now")), file);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            event,nanos,step,actor,kind,resource,other,element,before,value,duration_nanos,remark\r
            0,0,0,main,ActorStarted,,,,,,,\r
            1,5,0,main,ResourceCreated,"x, ""y"" z",,,,1,,"mind, ""this"" now"\r
            2,7,0,main,OutputPrinted,,,,,"a;b#<c>
            end",,\r
            """);
  }

  @Test
  void aMermaidDiagramEscapesWhatTheLanguageReadsAsItsOwn() throws IOException {
    Path file = folder.resolve("run.mmd");
    ExchangeFormat.MERMAID.write(awkward(), List.of(new Remark(1, "100 % {sure}; yes")), file);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            sequenceDiagram
              title awk#35;ward
              participant a0 as main
              Note over a0: 100 #37; #123;sure#125;#59; yes
              Note over a0: prints a#59;b#35;#60;c#62; / end
            """);
  }

  @Test
  void aPlantUmlDiagramEscapesWhatTheLanguageReadsAsItsOwn() throws IOException {
    Path file = folder.resolve("run.puml");
    ExchangeFormat.PLANTUML.write(awkward(), List.of(new Remark(1, "a__b ** \\n ~x")), file);
    assertThat(Files.readString(file))
        .contains("note over a0 : a<U+005F><U+005F>b <U+002A><U+002A> <U+005C>n <U+007E>x\n")
        .startsWith("@startuml\n")
        .endsWith("@enduml\n");
  }

  @Test
  void aDiagramNamesWhoMeetsWhere() throws IOException {
    Path file = folder.resolve("run.mmd");
    ExchangeFormat.MERMAID.write(SampleTraces.queue(1, 1), List.of(), file);
    assertThat(Files.readString(file))
        .containsPattern("participant r0 as \\[\\w+\\]")
        .containsPattern("a0->>r0: puts ")
        .containsPattern("r0-->>a1: gives ");
  }

  @Test
  void aDiagramOfALongRunEndsWithANote() throws IOException {
    Path file = folder.resolve("run.mmd");
    ExchangeFormat.MERMAID.write(SampleTraces.queue(3, 400), List.of(), file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSizeLessThan(320);
    assertThat(lines.getLast()).matches(" *Note over a0: The run goes on#59; \\d+ more lines.*");
  }

  @ParameterizedTest
  @MethodSource("traces")
  void theSameTraceGivesTheSameBytesInEveryForm(Trace trace) throws IOException {
    for (ExchangeFormat format : ExchangeFormat.values()) {
      Path one = folder.resolve("one" + format.extension());
      Path other = folder.resolve("other" + format.extension());
      format.write(trace, List.of(), one);
      format.write(trace, List.of(), other);
      assertThat(other).hasSameBinaryContentAs(one);
    }
  }

  private static Trace awkward() {
    var builder = new TraceBuilder(new Trace.Origin("awk#ward", "", RunSettings.DEFAULT));
    int main = builder.addActor(Actor.Kind.MAIN, "main", 0, Actor.NOBODY, false).id();
    int x = builder.addResource(Resource.Kind.VARIABLE, "x, \"y\" z", main).id();
    builder.add(new Event.ActorStarted(0, main, Actor.NOBODY));
    builder.add(new Event.ResourceCreated(5, main, x, Datum.of(1)));
    builder.add(new Event.OutputPrinted(7, main, "a;b#<c>\nend"));
    return builder.build(new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of()));
  }

  private List<Map<String, String>> perfetto(Trace trace) throws IOException {
    Path file = folder.resolve("run.json");
    ExchangeFormat.PERFETTO.write(trace, List.of(), file);
    return events(file);
  }

  /// The trace events of a file, with nested fields under their path.
  private static List<Map<String, String>> events(Path file) throws IOException {
    var events = new ArrayList<Map<String, String>>();
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      while (!"traceEvents".equals(parser.currentName())) {
        parser.nextToken();
      }
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        var fields = new HashMap<String, String>();
        read(parser, "", fields);
        events.add(fields);
      }
    }
    return events;
  }

  private static void read(JsonParser parser, String path, Map<String, String> fields)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = path + parser.currentName();
      fields.put(name, "");
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        read(parser, name + ".", fields);
      } else {
        fields.put(name, parser.getText());
      }
    }
  }
}
