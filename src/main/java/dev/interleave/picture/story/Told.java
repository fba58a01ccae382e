package dev.interleave.picture.story;

import java.time.Duration;

/// One moment that a story tells.
///
/// @param position where in the film it is
/// @param caption what to say of it
public record Told(Duration position, String caption) {}
