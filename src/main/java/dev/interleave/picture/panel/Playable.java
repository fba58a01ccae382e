package dev.interleave.picture.panel;

import dev.interleave.picture.Film;
import java.util.List;
import java.util.function.LongFunction;

/// A run as something that plays by itself: its film, and what is told beside it. Times are in
/// nanoseconds since the run began.
///
/// @param film what happened, at its pace
/// @param captionAt what to say of each time
/// @param rowsAt what there is to know of each time, row by row
public record Playable(
    Film film, LongFunction<String> captionAt, LongFunction<List<ValuesPanel.Row>> rowsAt) {}
