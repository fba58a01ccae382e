package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.text.SampleTexts;
import dev.interleave.picture.Shape.Label;
import dev.interleave.trace.Event;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

  private static final double WIDTH = 900;

  @Test
  void everyActorHasItsNameBesideItsLane() {
    var timeline = timeline(SampleTraces.raceWithLock());
    assertThat(labels(picture(timeline))).contains("main", "t1", "t2");
  }

  @Test
  void aThreadThatWaitsForALockSaysSoInWords() {
    var timeline = timeline(SampleTraces.raceWithLock());
    assertThat(labels(picture(timeline))).contains("waits for lock", "waits for t1", "asleep");
  }

  @Test
  void aLaneTellsWhatItsThreadDidInOrder() {
    Lane lane = timeline(SampleTraces.raceWithLock()).lanes().get(2);
    assertThat(states(lane))
        .containsExactly(
            LaneState.READY,
            LaneState.WAITING,
            LaneState.RUNNING,
            LaneState.SLEEPING,
            LaneState.READY,
            LaneState.RUNNING,
            LaneState.OVER);
  }

  @Test
  void aLaneAgreesWithTheMomentAtEveryStep() {
    Trace trace = SampleTraces.queue(3, 7);
    var film = new Film(trace, List.of(), SampleTexts.ENGLISH);
    var lanes = Lanes.of(film).lanes();
    for (int step = 1; step <= trace.stepCount(); step++) {
      long nanos = trace.nanosOfStep(step);
      long position = film.pace().positionOf(nanos).toNanos();
      var moment = trace.momentAt(nanos);
      for (int actor = 0; actor < lanes.size(); actor++) {
        var state = moment.actor(actor);
        if (state.isRunningAt(nanos)) {
          assertThat(lanes.get(actor).stateAt(position))
              .as("actor %d at step %d", actor, step)
              .isEqualTo(LaneState.RUNNING);
        } else {
          assertThat(lanes.get(actor).stateAt(position))
              .as("actor %d at step %d", actor, step)
              .isNotEqualTo(LaneState.RUNNING);
        }
      }
    }
  }

  @Test
  void stretchesOfALaneFollowEachOtherWithoutGapOrOverlap() {
    var film = new Film(SampleTraces.queue(4, 12), List.of(), SampleTexts.ENGLISH);
    long length = film.pace().length().toNanos();
    for (Lane lane : Lanes.of(film).lanes()) {
      var runs = lane.runs(new TimelineScale(0, length, 0, 3_000));
      for (int index = 1; index < runs.size(); index++) {
        assertThat(runs.get(index).left()).isCloseTo(runs.get(index - 1).right(), within(1.0));
      }
    }
  }

  @Test
  void aLaneShowsNoMoreStretchesThanItHasPixels() {
    var film = new Film(SampleTraces.contending(64), List.of(), SampleTexts.ENGLISH);
    long length = film.pace().length().toNanos();
    for (Lane lane : Lanes.of(film).lanes()) {
      assertThat(lane.runs(new TimelineScale(0, length, 0, 40))).hasSizeLessThanOrEqualTo(41);
    }
  }

  @Test
  void aReadIsHollowAndAWriteIsSolid() {
    var film = new Film(SampleTraces.raceWithoutLock(), List.of(), SampleTexts.ENGLISH);
    long length = film.pace().length().toNanos();
    assertThat(Lanes.of(film).lanes().get(1).accesses(new TimelineScale(0, length, 0, WIDTH), 5))
        .extracting(Lane.Access::write)
        .containsExactly(false, true);
    assertThat(LaneShapes.access(0, 0, 3, false)).isNotEqualTo(LaneShapes.access(0, 0, 3, true));
  }

  @Test
  void aReleasedLockIsHandedToTheThreadThatWaitedForIt() {
    var handovers =
        Lanes.of(new Film(SampleTraces.raceWithLock(), List.of(), SampleTexts.ENGLISH)).handovers();
    assertThat(handovers).hasSize(1);
    Handover handover = handovers.getFirst();
    assertThat(handover.kind()).isEqualTo(Handover.Kind.LOCK);
    assertThat(handover.from()).isEqualTo(1);
    assertThat(handover.to()).isEqualTo(2);
    assertThat(handover.left()).isLessThan(handover.arrived());
  }

  @Test
  void everyItemIsHandedFromThePutterToTheTaker() {
    var handovers =
        Lanes.of(new Film(SampleTraces.queue(2, 5), List.of(), SampleTexts.ENGLISH)).handovers();
    assertThat(handovers).hasSize(5).allMatch(item -> item.kind() == Handover.Kind.ITEM);
    assertThat(handovers).allMatch(item -> item.from() == 0 && item.to() > 0);
  }

  @Test
  void aMarkRaisesAFlagInTheLaneOfItsActor() {
    Trace trace = SampleTraces.raceWithoutLock();
    var plain = timeline(trace);
    var marked =
        new Timeline(
            new Film(
                trace, List.of(new Mark(lastWrite(trace), 2, 0, "lost")), SampleTexts.ENGLISH));
    Ink danger = Ink.of(Ink.Role.DANGER);
    assertThat(flags(picture(plain), danger)).isZero();
    assertThat(flags(picture(marked), danger)).isPositive();
    assertThat(labels(picture(marked))).contains("finding");
  }

  @Test
  void theCursorShowsTheTimeOfTheTrace() {
    var timeline = timeline(SampleTraces.raceWithoutLock());
    Picture picture =
        timeline.picture(timeline.whole().to(), timeline.whole(), WIDTH, timeline.naturalHeight());
    assertThat(labels(picture)).contains(TimeLabel.of(SampleTraces.raceWithoutLock().endNanos()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.33, 0.5, 0.99, 1})
  void aPlaceLeadsBackToThePositionThatIsDrawnThere(double share) {
    var timeline = timeline(SampleTraces.raceWithLock());
    long length = timeline.whole().to().toNanos();
    long position = Math.round(share * length);
    double x = cursorX(timeline, Duration.ofNanos(position));
    long back = timeline.positionAt(timeline.whole(), WIDTH, x).toNanos();
    assertThat(back).isCloseTo(position, within(length / 500));
  }

  @Test
  void aPlaceOutsideIsHeldWithinTheSpan() {
    var timeline = timeline(SampleTraces.raceWithLock());
    assertThat(timeline.positionAt(timeline.whole(), WIDTH, -100)).isEqualTo(Duration.ZERO);
    assertThat(timeline.positionAt(timeline.whole(), WIDTH, 5_000))
        .isEqualTo(timeline.whole().to());
  }

  @Test
  void sixtyFourLanesAreAsHighAsTwoAtTheirNaturalHeight() {
    var many = timeline(SampleTraces.contending(64));
    var few = timeline(SampleTraces.contending(2));
    assertThat(laneHeight(many)).isEqualTo(laneHeight(few));
    assertThat(labels(picture(many))).contains("t64");
  }

  @Test
  void theSameTimeGivesTheSamePictureHoweverItWasReached() {
    var timeline = timeline(SampleTraces.queue(3, 5));
    Picture first = picture(timeline);
    timeline.picture(Duration.ZERO, timeline.whole(), 300, 90);
    assertThat(picture(timeline)).isEqualTo(first);
  }

  private static Timeline timeline(Trace trace) {
    return new Timeline(new Film(trace, List.of(), SampleTexts.ENGLISH));
  }

  private static Picture picture(Timeline timeline) {
    return timeline.picture(
        Duration.ofMillis(1), timeline.whole(), WIDTH, timeline.naturalHeight());
  }

  private static List<LaneState> states(Lane lane) {
    return lane.runs(new TimelineScale(0, Long.MAX_VALUE / 4, 0, 1e15)).stream()
        .map(Lane.Run::state)
        .toList();
  }

  private static List<String> labels(Picture picture) {
    return picture.shapes().stream()
        .filter(Label.class::isInstance)
        .map(shape -> ((Label) shape).text())
        .toList();
  }

  private static long flags(Picture picture, Ink ink) {
    return picture.shapes().stream()
        .filter(shape -> shape instanceof Shape.Polygon polygon && ink.equals(polygon.fill()))
        .count();
  }

  private static double laneHeight(Timeline timeline) {
    int lanes = timeline.lanes().size();
    return new TimelineLayout(WIDTH, timeline.naturalHeight(), 60, lanes).laneHeight();
  }

  private static int lastWrite(Trace trace) {
    return IntStream.range(0, trace.events().size())
        .filter(index -> trace.events().get(index) instanceof Event.ValueWritten)
        .max()
        .orElseThrow();
  }

  private static double cursorX(Timeline timeline, Duration position) {
    Picture picture = timeline.picture(position, timeline.whole(), WIDTH, timeline.naturalHeight());
    return picture.shapes().stream()
        .filter(
            shape ->
                shape instanceof Shape.Polygon polygon
                    && polygon.stroke() != null
                    && polygon.stroke().ink().equals(Ink.of(Ink.Role.ACCENT)))
        .mapToDouble(shape -> ((Shape.Polygon) shape).points().getFirst().x())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anArrowLeadsFromEventToEventAndSaysWhatItMeans() {
    Trace trace = SampleTraces.raceWithoutLock();
    int write = trace.events().size() - 1;
    while (!(trace.event(write) instanceof Event.ValueWritten)) {
      write--;
    }
    int first = write - 1;
    while (!(trace.event(first) instanceof Event.ValueWritten)) {
      first--;
    }
    var timeline = timeline(trace);
    var arrow = new Arrow(write, first, Arrow.Kind.LOST, "overwrote unseen");
    assertThat(labels(picture(timeline.with(List.of(arrow))))).contains("overwrote unseen");
    assertThat(labels(picture(timeline))).doesNotContain("overwrote unseen");
  }
}
