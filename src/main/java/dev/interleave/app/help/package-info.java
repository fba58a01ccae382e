/// What the program says of itself: its keys, its guide, what it is made of, and what a report of a
/// problem needs. Knows the session; no pane.
@NullMarked
package dev.interleave.app.help;

import org.jspecify.annotations.NullMarked;
