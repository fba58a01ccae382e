/// Small parts that every pane is made from. Know no pane.
package dev.interleave.app.parts;
