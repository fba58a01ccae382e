package dev.interleave.exchange;

import java.util.Map;

/// One event of the Trace Event Format, as far as it is understood.
///
/// @param phase its kind: `X`, `B`, `E`, `C`, `M` and others
/// @param name its name, or empty
/// @param process number or name of the process
/// @param thread number or name of the thread
/// @param nanos its time in nanoseconds
/// @param durationNanos how long it took, in nanoseconds
/// @param numbers the numbers among its arguments, by name
/// @param title the argument `name`, or empty
record ChromeEvent(
    String phase,
    String name,
    String process,
    String thread,
    long nanos,
    long durationNanos,
    Map<String, Double> numbers,
    String title) {}
