/// Pictures become files: PNG, SVG, PDF and GIF. May use `picture` and `trace`, and `file` to
/// write.
package dev.interleave.export;
