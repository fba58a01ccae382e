package dev.interleave.lesson;

import dev.interleave.analyse.Finding;
import dev.interleave.explore.Exploration;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;

/// What checks look at.
///
/// @param trace the run
/// @param findings what was found in it
/// @param program the text of the lesson's program as it was at first
/// @param explored every way the program as it stands can go, if that was explored
public record Evidence(
    Trace trace, List<Finding> findings, String program, Optional<Exploration> explored) {

  public Evidence {
    findings = List.copyOf(findings);
  }

  /// The evidence of one run alone.
  public Evidence(Trace trace, List<Finding> findings, String program) {
    this(trace, findings, program, Optional.empty());
  }
}
