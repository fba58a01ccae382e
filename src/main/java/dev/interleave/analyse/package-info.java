/// Says what a trace means: findings, and a sentence for every event. May use `trace` only.
package dev.interleave.analyse;
