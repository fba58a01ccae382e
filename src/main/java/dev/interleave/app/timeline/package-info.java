/// The pane that shows the whole run at once, a lane per actor, to look for a moment and go there.
/// Knows the session, the canvas and the packages below `app`; no other pane.
package dev.interleave.app.timeline;
