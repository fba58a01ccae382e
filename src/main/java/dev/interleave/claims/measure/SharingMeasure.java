package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
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

  private final Texts texts;
  private final Children children;

  SharingMeasure(Texts texts, Children children) {
    this.texts = texts;
    this.children = children;
  }

  @Override
  public Topic topic() {
    return Topic.SHARING;
  }

  @Override
  public String sentence() {
    return texts.say("claims.sharing.sentence");
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
        asSaid ? texts.say("claims.sharing.reason") : texts.say("claims.sharing.otherwise"),
        texts.say("claims.sharing.method", WRITTEN),
        List.of(),
        List.of(thread, process, file));
  }

  private Observation thread() throws InterruptedException {
    var cell = new Cell();
    Thread.ofPlatform().daemon().start(() -> cell.write(WRITTEN)).join();
    return seen(texts.say("claims.sharing.thread"), Contender.THREAD, cell.read());
  }

  private Observation process(Child child) throws LiveException {
    var cell = new Cell();
    long there = child.ask(new Request(Request.Order.WRITE, WRITTEN));
    int here = cell.read();
    return new Observation(
        texts.say("claims.sharing.process"),
        Contender.PROCESS,
        here == WRITTEN,
        texts.say("claims.sharing.process.reads", there, here));
  }

  private Observation file(Child child) throws LiveException {
    try (SharedFile file = MappedTurns.file()) {
      child.ask(new Request(Request.Order.MAP, 0, file.path().toString()));
      child.ask(new Request(Request.Order.WRITE_MAPPED, WRITTEN));
      return seen(
          texts.say("claims.sharing.file"),
          Contender.PROCESS,
          new MappedTurns(file.memory()).read());
    }
  }

  private Observation seen(String deed, Contender contender, int read) {
    return new Observation(
        deed, contender, read == WRITTEN, texts.say("claims.sharing.reads", read));
  }
}
