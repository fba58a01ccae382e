package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.trace.Outcome;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/// Something that makes `explore` end with exit code 3 when it is there, so that it serves in a
/// pipeline.
///
/// @param name its name on the command line
/// @param findings the findings that are meant
/// @param outcomes the outcomes that are meant
/// @param incomplete whether an exploration that left something out is meant
record FailOn(
    String name, Set<Finding.Kind> findings, Predicate<Outcome> outcomes, boolean incomplete) {

  private static final Set<Finding.Kind> RACES =
      EnumSet.of(
          Finding.Kind.DATA_RACE,
          Finding.Kind.PREDICTED_RACE,
          Finding.Kind.LOST_UPDATE,
          Finding.Kind.TORN_READ,
          Finding.Kind.TORN_ARRAY);

  /// What costs time and makes nothing wrong.
  private static final Set<Finding.Kind> HARMLESS =
      EnumSet.of(Finding.Kind.CONTENTION, Finding.Kind.STARVATION);

  private static final Map<String, FailOn> KNOWN = known();

  private static Map<String, FailOn> known() {
    var known = new LinkedHashMap<String, FailOn>();
    Stream.of(
            ofFindings("race", RACES),
            new FailOn(
                "deadlock",
                EnumSet.of(Finding.Kind.DEADLOCK),
                outcome -> outcome.kind() == Outcome.Kind.DEADLOCK,
                false),
            new FailOn(
                "waits-forever",
                EnumSet.of(Finding.Kind.WAITS_FOREVER),
                outcome -> outcome.kind() == Outcome.Kind.WAITS_FOREVER,
                false),
            new FailOn("assertion", Set.of(), Outcome::failedAssertion, false),
            new FailOn(
                "error",
                EnumSet.of(Finding.Kind.UNCAUGHT_EXCEPTION),
                outcome -> outcome.kind() == Outcome.Kind.ERROR,
                false))
        .forEach(each -> known.put(each.name, each));
    for (Finding.Kind kind : Finding.Kind.values()) {
      known.putIfAbsent(kind.label(), ofFindings(kind.label(), EnumSet.of(kind)));
    }
    known.put("incomplete", new FailOn("incomplete", Set.of(), _ -> false, true));
    known.put(
        "any",
        new FailOn(
            "any",
            EnumSet.complementOf(EnumSet.copyOf(HARMLESS)),
            outcome -> outcome.kind() != Outcome.Kind.FINISHED,
            false));
    return known;
  }

  private static FailOn ofFindings(String name, Set<Finding.Kind> kinds) {
    return new FailOn(name, kinds, _ -> false, false);
  }

  /// What is there of it, in one sentence; nothing if it is not there.
  Optional<String> in(Texts texts, ExploreReport report) {
    return Stream.of(outcome(texts, report), finding(texts, report), rest(texts, report))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> outcome(Texts texts, ExploreReport report) {
    return report.exploration().outcomes().stream()
        .filter(reachable -> outcomes.test(reachable.outcome()))
        .findFirst()
        .map(reachable -> found(texts, reachable));
  }

  private String found(Texts texts, ReachableOutcome reachable) {
    String why = reachable.outcome().explanation();
    String schedule = reachable.shortest().schedule().toString();
    return why.isEmpty()
        ? texts.say("cli.fail-on.found", name, schedule)
        : texts.say("cli.fail-on.found.why", name, why, schedule);
  }

  private Optional<String> finding(Texts texts, ExploreReport report) {
    return report.findings().stream()
        .filter(found -> findings.contains(found.finding().kind()))
        .findFirst()
        .map(
            found ->
                texts.say(
                    "cli.fail-on.found.why",
                    name,
                    found.finding().sentence() + ".",
                    report.exploration().outcomes().get(found.outcome()).shortest().schedule()));
  }

  private Optional<String> rest(Texts texts, ExploreReport report) {
    return incomplete && !report.exploration().complete()
        ? Optional.of(texts.say("cli.fail-on.incomplete", report.exploration().stop()))
        : Optional.empty();
  }

  /// Reads one name.
  static final class Converter implements ITypeConverter<FailOn> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    @Override
    public FailOn convert(String text) {
      FailOn known = KNOWN.get(text.strip().toLowerCase(Locale.ROOT));
      if (known == null) {
        throw new Misfit(texts.say("cli.misfit.none-of", text, String.join(", ", KNOWN.keySet())));
      }
      return known;
    }
  }
}
