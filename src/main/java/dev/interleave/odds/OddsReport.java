package dev.interleave.odds;

import dev.interleave.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The odds of a bad outcome of a program, as far as they are known.
///
/// @param program name of the program
/// @param good how it ends with the locks on, in words
/// @param odds what was counted, in the order of counting
/// @param without what exploring says with the locks off, or `null` if it has not yet
/// @param with what exploring says with the locks on, or `null` if it has not yet
public record OddsReport(
    String program,
    String good,
    List<Odds> odds,
    @Nullable Possibility without,
    @Nullable Possibility with) {

  public OddsReport {
    odds = List.copyOf(odds);
  }

  /// What it comes to, whatever was counted.
  public static String message(Texts texts) {
    return texts.say("odds.message");
  }

  /// What was counted of one sort of rounds, by growing length of the sleeps.
  public List<Odds> of(Origin origin) {
    return odds.stream().filter(each -> each.origin() == origin).toList();
  }
}
