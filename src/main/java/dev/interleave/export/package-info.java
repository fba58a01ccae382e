/// Pictures become files: PNG, SVG and GIF. May use `picture` and `trace`, and `file` to write.
package dev.interleave.export;
