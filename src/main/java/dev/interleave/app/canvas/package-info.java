/// A canvas that shows a picture of the picture package, sharp at any scale of the screen. Knows no
/// session and no pane.
package dev.interleave.app.canvas;
