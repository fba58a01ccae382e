/// Starts real runs: the one place that knows every family, whose packages know nothing of each
/// other. It checks what is asked for before anything runs.
package dev.interleave.live;
