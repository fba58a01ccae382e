/// Source text to syntax tree, with a source range for every node. May use `trace` only, for the
/// ranges and the values of literals; knows nothing of how a program is run.
package dev.interleave.program.syntax;
