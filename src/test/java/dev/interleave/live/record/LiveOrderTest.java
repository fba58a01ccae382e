package dev.interleave.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class LiveOrderTest {

  private static java.util.Map<String,String> x(Trace t) { return ((Provenance.Recorded) t.origin().provenance()).conditions(); }

  @Test
  void stress() throws Exception {
    long merge = 0;
    java.util.Map<String,Integer> seen = new java.util.TreeMap<>();
    for (int round = 0; round < 4000; round++) {
      int threads = 2 + round % 3;
      var racing = new RacingThreads(threads, 1 + round % 4, 100, 1000);
      Recording rec = racing.run(round);
      long t = System.nanoTime();
      Trace trace = rec.trace(true);
      merge += System.nanoTime() - t;
      var result = ConsistencyCheck.of(rec, trace);
      x(trace).forEach((k, v) -> seen.merge(k, 1, Integer::sum));
      if (!result.isProven()) { seen.merge("violated", 1, Integer::sum); System.out.println(round + " " + x(trace) + result.violations().subList(0, Math.min(5, result.violations().size()))); }
    }
    System.out.println(seen + " merge ms " + merge / 1000000);
    for (int big = 0; big < 3; big++) {
    var racing = new RacingThreads(64, 4, 8000, 40000);
    Recording rec = racing.run(1);
    long n = rec.noteCount();
    long t = System.nanoTime();
    Trace trace = rec.trace(true);
    System.out.println(n + " records merged in ms " + (System.nanoTime() - t) / 1000000 + x(trace) + " lost " + trace.origin().provenance().missingEvents());
    System.out.println(ConsistencyCheck.of(rec, trace).violations().size());
    }
  }
}
