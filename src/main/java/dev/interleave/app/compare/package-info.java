/// The pane that shows two runs side by side. Knows the session, the canvas and the packages below
/// `app`; no other pane.
package dev.interleave.app.compare;
