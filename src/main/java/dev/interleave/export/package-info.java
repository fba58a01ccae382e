/// Pictures become files: PNG and GIF. May use `picture` and `trace`.
package dev.interleave.export;
