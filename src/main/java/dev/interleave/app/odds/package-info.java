/// The page "Sleep is not a lock", in a window of its own. Knows the session, the canvas and the
/// packages below `app`.
package dev.interleave.app.odds;
