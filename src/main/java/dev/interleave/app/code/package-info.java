/// The pane with the program's text, to read along and to edit. Knows the session and the packages
/// below `app`; no other pane.
package dev.interleave.app.code;
