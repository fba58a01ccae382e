/// Walks every reachable state of a [dev.interleave.explore.walk.Space]: explicit states, packed
/// into words. Knows no program. May use `trace`.
package dev.interleave.explore.walk;
