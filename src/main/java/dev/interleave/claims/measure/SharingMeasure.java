package dev.interleave.claims.measure;

import dev.interleave.claims.Claim;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Observation;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.live.process.SharedFile;
import dev.interleave.live.run.LiveException;
import java.util.List;

/// Sees who sees what another writes.
final class SharingMeasure implements Measure {

  private static final int WRITTEN = 42;

  private final Children children;

  SharingMeasure(Children children) {
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.SHARING;
  }

  @Override
  public String sentence() {
    return "Threads share the memory of their process; processes do not share theirs.";
  }

  @Override
  public Claim measure() throws LiveException, InterruptedException {
    Child child = children.start();
    Observation thread = thread();
    Observation process = process(child);
    Observation file = file(child);
    child.kill();
    boolean asSaid = thread.happened() && !process.happened();
    return new Claim(
        topic(),
        sentence(),
        asSaid ? Verdict.YES : Verdict.NO,
        asSaid
            ? "Processes share only what they both ask the system for, such as a mapped file."
            : "What was seen differs from what is said.",
        "Each writes %d to a variable that is 0, and this program reads it afterwards."
            .formatted(WRITTEN),
        List.of(),
        List.of(thread, process, file));
  }

  private static Observation thread() throws InterruptedException {
    var cell = new Cell();
    Thread.ofPlatform().daemon().start(() -> cell.write(WRITTEN)).join();
    return seen("A thread writes to a variable", Contender.THREAD, cell.read());
  }

  private static Observation process(Child child) throws LiveException {
    var cell = new Cell();
    long there = child.ask(new Request(Request.Order.WRITE, WRITTEN));
    int here = cell.read();
    return new Observation(
        "A process writes to the variable",
        Contender.PROCESS,
        here == WRITTEN,
        "The process reads %d, this program reads %d.".formatted(there, here));
  }

  private static Observation file(Child child) throws LiveException {
    try (SharedFile file = MappedTurns.file()) {
      child.ask(new Request(Request.Order.MAP, 0, file.path().toString()));
      child.ask(new Request(Request.Order.WRITE_MAPPED, WRITTEN));
      return seen(
          "A process writes to a file both map",
          Contender.PROCESS,
          new MappedTurns(file.memory()).read());
    }
  }

  private static Observation seen(String deed, Contender contender, int read) {
    return new Observation(
        deed, contender, read == WRITTEN, "This program reads %d.".formatted(read));
  }
}
