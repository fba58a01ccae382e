/// Pictures of a trace: a function of the trace and a time that gives shapes, text and colour
/// roles. Knows no toolkit. May use `trace` only.
package dev.interleave.picture;
