/// The sign of an actor that panes share: its short name in its colour. Knows traces, no session
/// and no pane.
package dev.interleave.app.chip;
