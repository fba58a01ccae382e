package dev.interleave.claims;

import dev.interleave.claims.Comparison.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Reports with made-up numbers, for what is done with reports.
public final class SampleReports {

  private SampleReports() {}

  /// One claim of each kind, as a machine of so many cores may give it.
  public static ClaimsReport ofCores(int cores) {
    return new ClaimsReport(
        new Machine("Some System 1.0 (amd64)", "Some VM 25", cores),
        Instant.parse("2026-01-02T03:04:05Z"),
        OptionalDouble.of(0.5),
        Duration.ofMillis(1234),
        List.of(start(), computing(cores), sharing()));
  }

  private static Claim start() {
    return new Claim(
        Topic.START,
        "Starting a process takes longer than starting a thread.",
        Verdict.YES,
        "A process took 1,000× as long, which one would call \"longer\".",
        "From the call until the first statement.",
        List.of(
            new Comparison(
                "time until the first statement",
                Quantity.NANOSECONDS,
                Origin.MEASURED,
                List.of(
                    new Figure("platform thread", Contender.THREAD, Sample.of(40e3, 50e3, 90e3)),
                    new Figure("process", Contender.PROCESS, Sample.of(50e6, 40e6, 80e6))))),
        List.of());
  }

  private static Claim computing(int cores) {
    var figures = new ArrayList<Figure>();
    for (int count = 1; count <= cores; count *= 2) {
      figures.add(
          new Figure(
              count + " threads", Contender.THREAD, Sample.of(1e8 / count, 1.2e8 / count, 9e7)));
    }
    return new Claim(
        Topic.COMPUTING,
        "Work that computes gains from more processes and not from more threads, because of the"
            + " GIL.",
        Verdict.PARTLY,
        "Of the time of one, many threads took less.",
        "The same rounds in equal shares.",
        List.of(
            new Comparison("time", Quantity.NANOSECONDS, Origin.MEASURED, figures),
            new Comparison(
                "time, where one takes 1×",
                Quantity.TIMES,
                Origin.SIMULATED,
                List.of(new Figure("2 threads, GIL on", Contender.THREAD, Sample.of(1))))),
        List.of());
  }

  private static Claim sharing() {
    return new Claim(
        Topic.SHARING,
        "Threads share the memory of their process; processes do not share theirs.",
        Verdict.NO,
        "What was seen differs from what is said.",
        "Each writes 42.",
        List.of(),
        List.of(
            new Observation(
                "A thread writes to a variable", Contender.THREAD, true, "This program reads 42."),
            new Observation(
                "A process writes to the variable",
                Contender.PROCESS,
                false,
                "The process reads 42, this program reads 0.")));
  }
}
