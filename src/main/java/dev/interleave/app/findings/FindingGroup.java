package dev.interleave.app.findings;

import dev.interleave.analyse.Finding;
import dev.interleave.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;

/// The findings of one kind.
///
/// @param kind what sort of finding
/// @param findings all of that kind, in order
record FindingGroup(Finding.Kind kind, List<Finding> findings) {

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /// Findings by kind.
  static List<FindingGroup> of(List<Finding> findings) {
    Map<Finding.Kind, List<Finding>> byKind = new EnumMap<>(Finding.Kind.class);
    findings.forEach(
        finding -> byKind.computeIfAbsent(finding.kind(), _ -> new ArrayList<>()).add(finding));
    return byKind.entrySet().stream()
        .map(group -> new FindingGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /// What stands over the group: `Lost updates (3)`.
  String title(Texts texts) {
    String name = texts.say("findings.kind." + kind.label());
    return findings.size() == 1 ? name : texts.say("findings.several", name, findings.size());
  }
}
