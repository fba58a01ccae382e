package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Comparison.Origin;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Sample;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.live.process.SharedFile;
import dev.interleave.live.run.LiveException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Measures what it costs to hand one item over: it goes to and fro many times, and each way is one
/// handover.
final class HandoverMeasure implements Measure {

  private static final double CLEARLY = 1.2;

  private final Texts texts;
  private final Effort effort;
  private final Children children;

  HandoverMeasure(Texts texts, Effort effort, Children children) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.HANDOVER;
  }

  @Override
  public String sentence() {
    return texts.say("claims.handover.sentence");
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    Sample direct = threads(SynchronousQueue::new);
    Sample queued = threads(() -> new ArrayBlockingQueue<>(1));
    Child child = children.start();
    Sample pipe = pipe(child);
    Sample shared = sharedMemory(child);
    child.kill();
    double cheapestThread = Math.min(direct.median(), queued.median());
    boolean pipeCostsMore = pipe.median() > CLEARLY * cheapestThread;
    boolean sharedCostsMore = shared.median() > CLEARLY * cheapestThread;
    return new Claim(
        topic(),
        sentence(),
        pipeCostsMore && sharedCostsMore
            ? Verdict.YES
            : pipeCostsMore || sharedCostsMore ? Verdict.PARTLY : Verdict.NO,
        texts.say(
            "claims.handover.reason",
            Quantity.NANOSECONDS.text(cheapestThread),
            Quantity.NANOSECONDS.text(pipe.median()),
            Quantity.NANOSECONDS.text(shared.median())),
        texts.say("claims.handover.method", effort.handovers()),
        List.of(
            new Comparison(
                texts.say("claims.handover.time"),
                Quantity.NANOSECONDS,
                Origin.MEASURED,
                List.of(
                    new Figure(texts.say("claims.handover.synchronous"), Contender.THREAD, direct),
                    new Figure(texts.say("claims.handover.array"), Contender.THREAD, queued),
                    new Figure(texts.say("claims.handover.pipe"), Contender.PROCESS, pipe),
                    new Figure(
                        texts.say("claims.handover.shared-memory"), Contender.PROCESS, shared)))),
        List.of());
  }

  /// Nanoseconds of one way, given when some number of round trips began. The first trips only warm
  /// up.
  private Sample oneWay(Repeated.Once roundTrips) throws LiveException, InterruptedException {
    roundTrips.measure();
    return Repeated.times(
        effort.repetitions(), () -> roundTrips.measure() / (2.0 * effort.handovers()));
  }

  private Sample threads(Supplier<BlockingQueue<Integer>> queues)
      throws LiveException, InterruptedException {
    BlockingQueue<Integer> there = queues.get();
    BlockingQueue<Integer> back = queues.get();
    Thread partner = Thread.ofPlatform().daemon().start(() -> giveBack(there, back));
    try {
      return oneWay(
          () -> {
            long before = System.nanoTime();
            for (int trip = 0; trip < effort.handovers(); trip++) {
              there.put(trip);
              back.take();
            }
            return (double) (System.nanoTime() - before);
          });
    } finally {
      partner.interrupt();
    }
  }

  private static void giveBack(BlockingQueue<Integer> there, BlockingQueue<Integer> back) {
    try {
      while (true) {
        back.put(there.take());
      }
    } catch (InterruptedException _) {
      // Nothing more will come.
      Thread.currentThread().interrupt();
    }
  }

  private Sample pipe(Child child) throws LiveException, InterruptedException {
    return oneWay(
        () -> {
          long before = System.nanoTime();
          child.bounce(effort.handovers());
          return (double) (System.nanoTime() - before);
        });
  }

  private Sample sharedMemory(Child child) throws LiveException, InterruptedException {
    try (SharedFile file = MappedTurns.file()) {
      child.ask(new Request(Request.Order.MAP, 0, file.path().toString()));
      var turns = new MappedTurns(file.memory());
      return oneWay(
          () -> {
            long before = System.nanoTime();
            child.tell(new Request(Request.Order.TAKE_TURNS, effort.handovers()));
            takeTurns(turns);
            child.answer();
            return (double) (System.nanoTime() - before);
          });
    }
  }

  private void takeTurns(MappedTurns turns) throws LiveException {
    try {
      turns.take(effort.handovers(), 0);
    } catch (TimeoutException late) {
      throw new LiveException(texts.say("claims.handover.late"), late);
    }
  }
}
