/// Every way it can go: walks all interleavings of a program and says which outcomes are possible,
/// how likely each is, and what is the shortest way to it.
package dev.interleave.explore;
