package dev.interleave.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Something said of an event, to be carried along with it: a finding, for example.
///
/// @param event index of the event in its trace
/// @param sentence what is said
public record Remark(int event, String sentence) {

  /// The sentences by the event that they are said of.
  static Map<Integer, List<String>> byEvent(List<Remark> remarks) {
    return remarks.stream()
        .collect(
            Collectors.groupingBy(
                Remark::event, Collectors.mapping(Remark::sentence, Collectors.toList())));
  }
}
