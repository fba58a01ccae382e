package dev.interleave.simulate.library.queue;

import dev.interleave.simulate.value.NotState;
import dev.interleave.trace.QueueItem;

/// One item on a queue.
///
/// @param shown the item as the trace has it
/// @param value what was put
record Item(@NotState QueueItem shown, Object value) {}
