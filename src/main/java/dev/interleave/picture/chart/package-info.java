/// Bars side by side, for numbers of one kind. Knows nothing of where the numbers come from. May
/// use `picture`.
package dev.interleave.picture.chart;
