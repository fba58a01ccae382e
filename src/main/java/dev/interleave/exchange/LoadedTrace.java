package dev.interleave.exchange;

import dev.interleave.trace.Trace;
import java.util.List;

/// A trace that was read from a file.
///
/// @param trace the trace
/// @param notes what the file holds that the trace does not, or had to be guessed: a sentence each
public record LoadedTrace(Trace trace, List<String> notes) {
  public LoadedTrace {
    notes = List.copyOf(notes);
  }
}
