/// What the text of a program shows at a moment of a run of it: who stands at which line, which
/// locks are off, what is set in colour. Knows no toolkit. May use `trace` only.
package dev.interleave.picture.code;
