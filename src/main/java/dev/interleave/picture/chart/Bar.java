package dev.interleave.picture.chart;

import dev.interleave.picture.Ink;

/// A number as a bar, with its spread as a thin line over it.
///
/// @param name what it is of
/// @param ink colour of the bar
/// @param hollow whether the bar is an outline only: for numbers of another kind than the rest
/// @param value the number, which the length stands for
/// @param least the least of its spread
/// @param most the greatest of its spread
public record Bar(String name, Ink ink, boolean hollow, double value, double least, double most) {}
