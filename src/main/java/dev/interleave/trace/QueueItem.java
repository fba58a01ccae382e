package dev.interleave.trace;

/// One item on its way through a queue: it can be followed from `put` to `task_done`.
///
/// @param id number of the item in its run, zero-based, in order of `put`
/// @param value what was put
public record QueueItem(int id, Datum value) {}
