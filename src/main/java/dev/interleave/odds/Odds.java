package dev.interleave.odds;

/// What was counted at one length of the sleeps.
///
/// @param origin which rounds
/// @param factor what every sleep was multiplied by; 0 for no sleep
/// @param share how many of them ended badly
public record Odds(Origin origin, double factor, Share share) {}
