/// Paints pictures with the JavaFX toolkit, on the window's canvas and into images alike; the one
/// package outside `app` that knows the toolkit. May use `picture`.
package dev.interleave.export.paint;
