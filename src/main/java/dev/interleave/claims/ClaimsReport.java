package dev.interleave.claims;

import dev.interleave.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// All claims, as they were measured on one machine at one time.
///
/// @param machine what they were measured on
/// @param at when
/// @param load how many programs wanted a core at a time, over the minute before, as the system
///   says; empty where it does not
/// @param took how long measuring took
/// @param claims the claims, in the order of their topics
public record ClaimsReport(
    Machine machine, Instant at, OptionalDouble load, Duration took, List<Claim> claims) {

  public ClaimsReport {
    claims = List.copyOf(claims);
  }

  /// What it was measured on and under which conditions, in a line.
  public String conditions(Texts texts) {
    if (load.isEmpty()) {
      return machine.inWords(texts);
    }
    boolean busy = load.getAsDouble() > machine.cores();
    return texts.say(
        busy ? "claims.conditions.busy" : "claims.conditions",
        machine.inWords(texts),
        load.getAsDouble());
  }
}
