/// What the window is about, without any node: the program, the run, the cursor, the selection and
/// playback. Panes meet here and nowhere else.
package dev.interleave.app.session;
