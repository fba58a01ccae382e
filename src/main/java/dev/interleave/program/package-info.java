/// The teaching language: source text to syntax to instructions, with errors that say where. May
/// use `trace` only.
package dev.interleave.program;
