package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.remedy.Remedies;
import dev.interleave.remedy.Remedy;
import dev.interleave.remedy.Trial;
import dev.interleave.remedy.Verdict;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The changes that may help against the findings of a trace, tried by exploring. What is found
/// many times is tried once.
final class TriedRemedies {

  private final Texts texts;
  private final Trace trace;
  private final Map<Question, Verdict> verdicts = new HashMap<>();

  private record Question(Finding.Kind kind, int resource, Remedy remedy) {}

  /// A change and what exploring says of it.
  ///
  /// @param change what is changed
  /// @param verdict whether it is proven
  record Tried(String change, Verdict verdict) {

    /// The name of the verdict in files: `not-proven`.
    String label() {
      return verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is changed, and what came of it.
    String words() {
      return change + " " + verdict.sentence();
    }
  }

  /// @param texts the language in which they are described
  /// @param trace what the findings are of
  TriedRemedies(Texts texts, Trace trace) {
    this.texts = texts;
    this.trace = trace;
  }

  /// The changes for one finding. Takes as long as exploring takes.
  List<Tried> of(Finding finding) {
    return Remedies.of(trace, finding, texts).stream()
        .map(
            remedy ->
                new Tried(
                    remedy.description(),
                    verdicts.computeIfAbsent(
                        new Question(finding.kind(), finding.resource(), remedy),
                        _ -> new Trial(trace, finding, remedy, texts).judge(_ -> {}, () -> false))))
        .toList();
  }
}
