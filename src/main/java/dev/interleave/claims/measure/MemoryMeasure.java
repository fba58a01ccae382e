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
import dev.interleave.live.run.LiveException;
import java.util.ArrayList;
import java.util.List;

/// Measures what memory one more thread or process takes that does nothing but wait.
final class MemoryMeasure implements Measure {

  private static final double CLEARLY = 2;

  private final Texts texts;
  private final Effort effort;
  private final Children children;
  private final List<Long> resident = new ArrayList<>();
  private final List<Long> proportional = new ArrayList<>();
  private final List<Double> perThread = new ArrayList<>();
  private final List<Double> perVirtualThread = new ArrayList<>();

  MemoryMeasure(Texts texts, Effort effort, Children children) {
    this.texts = texts;
    this.effort = effort;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.MEMORY;
  }

  @Override
  public String sentence() {
    return texts.say("claims.memory.sentence");
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    String source = "";
    for (int repetition = 0; repetition < effort.repetitions(); repetition++) {
      source = measureOnce();
    }
    Sample thread = Sample.of(perThread);
    var figures = new ArrayList<Figure>();
    figures.add(
        new Figure(
            texts.say("claims.virtual-thread"),
            Contender.VIRTUAL_THREAD,
            Sample.of(perVirtualThread)));
    figures.add(new Figure(texts.say("claims.platform-thread"), Contender.THREAD, thread));
    if (!proportional.isEmpty()) {
      figures.add(
          new Figure(texts.say("claims.memory.share"), Contender.PROCESS, Sample.of(proportional)));
    }
    figures.add(new Figure(texts.say("claims.memory.all"), Contender.PROCESS, Sample.of(resident)));
    double process =
        (proportional.isEmpty() ? figures.getLast() : figures.get(2)).sample().median();
    double ratio = process / Math.max(1, thread.median());
    return new Claim(
        topic(),
        sentence(),
        ratio >= CLEARLY ? Verdict.YES : ratio > 1 ? Verdict.PARTLY : Verdict.NO,
        reason(process, thread, figures.getFirst().sample()),
        method(source),
        List.of(
            new Comparison(
                texts.say("claims.memory.each"), Quantity.BYTES, Origin.MEASURED, figures)),
        List.of());
  }

  private String measureOnce() throws LiveException, InterruptedException {
    Child child = children.start();
    ResidentMemory idle = resident(child);
    resident.add(idle.resident());
    idle.proportional().ifPresent(proportional::add);
    child.ask(new Request(Request.Order.PARK_THREADS, effort.parked()));
    long grown = resident(child).resident() - idle.resident();
    perThread.add((double) grown / effort.parked());
    long heap = child.ask(new Request(Request.Order.PARK_VIRTUAL_THREADS, effort.parkedVirtual()));
    perVirtualThread.add((double) heap / effort.parkedVirtual());
    child.kill();
    child.awaitEnd(Patience.OF_A_MEASURE);
    return idle.source();
  }

  private ResidentMemory resident(Child child) throws LiveException, InterruptedException {
    return ResidentMemory.of(texts, child.pid());
  }

  private String reason(double process, Sample thread, Sample virtual) {
    return texts.say(
        "claims.memory.reason",
        Quantity.BYTES.text(process),
        Quantity.BYTES.text(thread.median()),
        Quantity.BYTES.text(virtual.median()));
  }

  private String method(String source) {
    return texts.say(
        proportional.isEmpty() ? "claims.memory.method" : "claims.memory.method.share",
        source,
        effort.parked(),
        effort.parkedVirtual());
  }
}
