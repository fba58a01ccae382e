package dev.interleave.app.findings;

import dev.interleave.analyse.Finding;
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
  String title() {
    String name =
        switch (kind) {
          case LOST_UPDATE -> "Lost updates";
          case DATA_RACE -> "Data races";
          case PREDICTED_RACE -> "Data races in another order";
          case TORN_ARRAY -> "Torn arrays";
          case TORN_READ -> "Torn reads";
          case KILLED_WHILE_HOLDING -> "Killed while holding a lock";
          case DEADLOCK -> "Deadlocks";
          case POSSIBLE_DEADLOCK -> "Possible deadlocks";
          case WAITS_FOREVER -> "Waits forever";
          case LOCK_NEVER_RELEASED -> "Locks never released";
          case STARVATION -> "Starvation";
          case CONTENTION -> "Contention";
          case UNCAUGHT_EXCEPTION -> "Uncaught exceptions";
        };
    return findings.size() == 1 ? name : "%s (%,d)".formatted(name, findings.size());
  }
}
