/// Bars side by side for numbers of one kind, and lines of shares over ticks. Knows nothing of
/// where the numbers come from. May use `picture`.
package dev.interleave.picture.chart;
