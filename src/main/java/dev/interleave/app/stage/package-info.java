/// The pane in which the run is played. Knows the session, the canvas and the packages below `app`;
/// no other pane.
package dev.interleave.app.stage;
