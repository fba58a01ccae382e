package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Event;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What pictures show of what only real runs have: dead owners, takeovers, interrupts, lost events.
class LivePicturesTest {

  private static final double WIDTH = 1_280;
  private static final double HEIGHT = 720;
  private static final int P1 = 1;
  private static final int P2 = 2;

  private static List<String> texts(Trace trace, Duration position) {
    return texts(
        new Stage(new Film(trace, List.of(), SampleTexts.ENGLISH))
            .picture(position, WIDTH, HEIGHT));
  }

  private static List<String> texts(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Label.class::isInstance)
        .map(shape -> ((Shape.Label) shape).text())
        .toList();
  }

  private static Duration end(Trace trace) {
    return new Pace(trace).length();
  }

  private static Duration at(Trace trace, Predicate<Event> wanted) {
    long nanos = trace.events().stream().filter(wanted).findFirst().map(Event::nanos).orElseThrow();
    return new Pace(trace).positionOf(nanos);
  }

  @Test
  void whoeverWaitsForADeadOwnerIsSeenToDoSoInWords() {
    Trace trace = LiveSampleTraces.killedHolder(false);
    assertThat(texts(trace, end(trace))).contains("Waiting for a dead owner", "p1 died with it");
  }

  @Test
  void aDeadOwnerIsToldByTheShapeOfTheSignToo() {
    assertThat(shapes(Sign.ABANDONED)).isNotEqualTo(shapes(Sign.WAITING));
  }

  private static List<Shape> shapes(Sign sign) {
    var brush = new Brush(new TextMeasure(), 1);
    sign.draw(brush, 0, 0, 8, 1);
    return brush.shapes();
  }

  @Test
  void aKilledHolderLiesInTheRoomOfTheLock() {
    Trace trace = LiveSampleTraces.killedHolder(false);
    var stage = new Stage(new Film(trace, List.of(), SampleTexts.ENGLISH));
    Duration before = at(trace, Event.ActorKilled.class::isInstance).minusSeconds(1);
    assertThat(place(stage, end(trace), P1)).isEqualTo(place(stage, before, P1));
  }

  @Test
  void onceItsLockIsTakenOverTheKilledLeavesTheRoomToTheOther() {
    Trace trace = LiveSampleTraces.killedHolder(true);
    var stage = new Stage(new Film(trace, List.of(), SampleTexts.ENGLISH));
    String room = place(stage, at(trace, Event.ActorKilled.class::isInstance), P1);
    Duration taken = at(trace, Event.LockRecovered.class::isInstance);
    assertThat(place(stage, taken, P2)).isEqualTo(room);
    assertThat(place(stage, taken, P1)).isNotEqualTo(room);
  }

  /// Where an actor can be clicked, on a coarse grid.
  private static String place(Stage stage, Duration position, int actor) {
    for (int y = 0; y < HEIGHT; y += 8) {
      for (int x = 0; x < WIDTH; x += 8) {
        var found = stage.actorAt(position, WIDTH, HEIGHT, x, y);
        if (found.isPresent() && found.getAsInt() == actor) {
          return x + "," + y;
        }
      }
    }
    throw new AssertionError("The actor is not there");
  }

  @Test
  void aTakeoverIsAHandoverFromTheLaneOfTheDead() {
    var handovers =
        Lanes.of(new Film(LiveSampleTraces.killedHolder(true), List.of(), SampleTexts.ENGLISH))
            .handovers();
    assertThat(handovers)
        .filteredOn(handover -> handover.kind() == Handover.Kind.TAKEOVER)
        .singleElement()
        .satisfies(
            handover -> {
              assertThat(handover.from()).isEqualTo(P1);
              assertThat(handover.to()).isEqualTo(P2);
            });
  }

  @Test
  void theLaneOfTheKilledEndsThereAndTheWaitersTurn() {
    Trace trace = LiveSampleTraces.killedHolder(false);
    var lanes = Lanes.of(new Film(trace, List.of(), SampleTexts.ENGLISH)).lanes();
    long killed = at(trace, Event.ActorKilled.class::isInstance).toNanos();
    assertThat(lanes.get(P1).stateAt(killed)).isEqualTo(LaneState.KILLED);
    assertThat(lanes.get(P2).stateAt(killed - 1)).isEqualTo(LaneState.WAITING);
    assertThat(lanes.get(P2).stateAt(killed)).isEqualTo(LaneState.ABANDONED);
  }

  @Test
  void theLegendExplainsDeadOwnersOnlyWhereThereAreSome() {
    assertThat(legend(LiveSampleTraces.killedHolder(false)))
        .contains("waiting for a dead owner", "killed");
    assertThat(legend(SampleTraces.raceWithLock()))
        .doesNotContain("waiting for a dead owner", "killed");
  }

  private static List<String> legend(Trace trace) {
    var timeline = new Timeline(new Film(trace, List.of(), SampleTexts.ENGLISH));
    return texts(timeline.picture(Duration.ZERO, timeline.whole(), WIDTH, 200));
  }

  @Test
  void anInterruptedThreadSaysSoUntilItsNextStep() {
    Trace trace = LiveSampleTraces.interrupted();
    Duration interrupted = at(trace, Event.InterruptSent.class::isInstance);
    assertThat(texts(trace, interrupted)).contains("interrupted");
    assertThat(texts(trace, end(trace))).doesNotContain("interrupted");
  }

  @Test
  void theEndOfARunThatLacksEventsSaysHowMany() {
    Trace trace = LiveSampleTraces.tornArray(12_345);
    assertThat(texts(trace, end(trace))).contains("12,345 events after this were not recorded");
    Trace whole = LiveSampleTraces.tornArray(0);
    assertThat(texts(whole, end(whole))).noneMatch(text -> text.contains("not recorded"));
  }

  @Test
  void aRealRunShowsTheRealClockAndWhatItRanUnder() {
    Trace trace = LiveSampleTraces.killedHolder(true);
    assertThat(texts(trace, end(trace)))
        .anyMatch(text -> text.contains("real time"))
        .contains("lock: in shared memory")
        .doesNotContain("GIL off");
    Trace simulated = SampleTraces.raceWithLock();
    assertThat(texts(simulated, end(simulated))).noneMatch(text -> text.contains("real time"));
  }

  @Test
  void updatesThatAWriteLosesAreCountedAndNotTheWrites() {
    Trace trace = SampleTraces.raceWithoutLock();
    int write = trace.events().size() - 1;
    var marks = List.of(new Mark(write, 1, 0, "lost", 5));
    var stage = new Stage(new Film(trace, marks, SampleTexts.ENGLISH));
    assertThat(texts(stage.picture(end(trace), WIDTH, HEIGHT)))
        .anyMatch(text -> text.contains("5 updates lost"));
  }

  @Test
  void ofSeveralFindingsAtOneEventTheFirstIsCalledOut() {
    Trace trace = SampleTraces.raceWithoutLock();
    int last = trace.events().size() - 1;
    var stage =
        new Stage(
            new Film(
                trace,
                List.of(new Mark(last, 1, 0, "first"), new Mark(last, 1, 0, "second")),
                SampleTexts.ENGLISH));
    assertThat(texts(stage.picture(end(trace), WIDTH, HEIGHT)))
        .contains("first")
        .doesNotContain("second");
  }
}
