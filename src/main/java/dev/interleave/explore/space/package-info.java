/// A program as a space of states to walk. May use `explore.walk`, `simulate` and `trace`.
package dev.interleave.explore.space;
