package dev.interleave.app.session;

import dev.interleave.live.run.LiveProgram;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Texts;
import java.util.Locale;

/// What the window calls the programs that it offers.
///
/// @param texts the language it speaks
public record ProgramTitles(Texts texts) {

  /// The title of a built-in program. In English it is the first line of its text.
  public String of(BuiltInProgram program) {
    return texts.say("session.program." + program.name());
  }

  /// The title of a real program.
  public String of(LiveProgram program) {
    return texts.say("session.real." + program.name());
  }

  /// The heading above the programs of a family.
  public String of(BuiltInProgram.Family family) {
    return texts.say("session.family." + family.name().toLowerCase(Locale.ROOT));
  }
}
