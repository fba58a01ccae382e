package dev.interleave.app.session;

import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;

/// Everything that a key does. The one table that menus, tooltips, the keyboard itself and the
/// sheet of shortcuts are made from.
public enum Command {
  /// Begins to play, or pauses.
  PLAY(Group.WATCH, "session.command.play", "Space"),
  /// One step forward.
  STEP(Group.WATCH, "session.command.step", "Right|Numpad Right"),
  /// One step back.
  STEP_BACK(Group.WATCH, "session.command.step-back", "Left|Numpad Left"),
  /// To the beginning.
  FIRST(Group.WATCH, "session.command.first", "Home"),
  /// To the end.
  LAST(Group.WATCH, "session.command.last", "End"),
  /// The next higher speed.
  FASTER(Group.WATCH, "session.command.faster", "Ignore Shift+Plus|Add|Ignore Shift+Equals"),
  /// The next lower speed.
  SLOWER(Group.WATCH, "session.command.slower", "Minus|Subtract"),

  /// All locks on or off.
  LOCK(Group.SWITCH, "session.command.lock", "L"),
  /// All sleeps on or off.
  SLEEP(Group.SWITCH, "session.command.sleep", "S"),
  /// The global interpreter lock on or off.
  GIL(Group.SWITCH, "session.command.gil", "G"),
  /// Takes over a lock whose holder was killed, or not.
  RECOVER(Group.SWITCH, "session.command.recover", "V"),
  /// Ends the selected actor of a real run.
  HALT(Group.SWITCH, "session.command.halt", "K|I"),
  /// One schedule with the locks off and on, side by side, or a single run.
  COMPARE(Group.SWITCH, "session.command.compare", "C"),
  /// Rounds with new seeds, on or off.
  ROUNDS(Group.SWITCH, "session.command.rounds", "R"),

  /// Runs the text as it stands.
  RUN(Group.PROGRAM, "session.command.run", "Shortcut+Enter"),
  /// Ends the real run.
  STOP(Group.PROGRAM, "session.command.stop", "Shortcut+Period"),
  /// The simulator or the real thing.
  SOURCE(Group.PROGRAM, "session.command.source", "J"),
  /// Opens a file.
  OPEN(Group.PROGRAM, "session.command.open", "Shortcut+O"),
  /// Writes the program's text to its file.
  SAVE(Group.PROGRAM, "session.command.save", "Shortcut+S"),
  /// Writes the program's text to another file.
  SAVE_AS(Group.PROGRAM, "session.command.save-as", "Shortcut+Shift+S"),
  /// Writes the run that is shown to a file.
  SAVE_RUN(Group.PROGRAM, "session.command.save-run", "Shortcut+Alt+S"),
  /// Closes the run that is shown.
  CLOSE_RUN(Group.PROGRAM, "session.command.close-run", "Shortcut+W"),
  /// Shows the next of the runs that are kept.
  NEXT_RUN(Group.PROGRAM, "session.command.next-run", "Shortcut+Page Down"),

  /// Writes a picture.
  EXPORT_PICTURE(Group.TAKE_ALONG, "session.command.export-picture", "Shortcut+E"),
  /// Writes a film.
  EXPORT_FILM(Group.TAKE_ALONG, "session.command.export-film", "Shortcut+Shift+E"),
  /// Writes a page that plays.
  EXPORT_PAGE(Group.TAKE_ALONG, "session.command.export-page", "Shortcut+Shift+P"),
  /// Writes the decisive moments on one page.
  EXPORT_STORY(Group.TAKE_ALONG, "session.command.export-story", "Shortcut+Shift+T"),
  /// Copies a picture.
  COPY_PICTURE(Group.TAKE_ALONG, "session.command.copy-picture", "Shortcut+Shift+C"),

  /// What is at the cursor, in words and numbers.
  NOW(Group.WINDOW, "session.command.now", "Shortcut+Shift+N"),
  /// Every way the program can end.
  OUTCOMES(Group.WINDOW, "session.command.outcomes", "Shortcut+Shift+O"),
  /// Brings what went wrong to the front.
  FINDINGS(Group.WINDOW, "session.command.findings", "Shortcut+Shift+F"),
  /// The lesson about the program.
  LESSON(Group.WINDOW, "session.command.lesson", "Shortcut+Shift+I"),
  /// The page that measures processes against threads.
  CLAIMS(Group.WINDOW, "session.command.claims", "Shortcut+Shift+M"),
  /// The page that plots the odds against the length of sleeps.
  SLEEP_ODDS(Group.WINDOW, "session.command.sleep-odds", "Shortcut+Shift+L"),
  /// The whole screen, or a window.
  FULL_SCREEN(Group.WINDOW, "session.command.full-screen", "F11"),
  /// Light or dark.
  APPEARANCE(Group.WINDOW, "session.command.appearance", "Shortcut+Shift+D"),
  /// The next larger size of text.
  LARGER_TEXT(
      Group.WINDOW,
      "session.command.larger-text",
      "Ignore Shift+Shortcut+Plus|Shortcut+Add|Ignore Shift+Shortcut+Equals"),
  /// The next smaller size of text.
  SMALLER_TEXT(Group.WINDOW, "session.command.smaller-text", "Shortcut+Minus|Shortcut+Subtract"),
  /// The usual size of text.
  USUAL_TEXT(Group.WINDOW, "session.command.usual-text", "Shortcut+0|Shortcut+Numpad 0"),
  /// The sheet of shortcuts.
  SHORTCUTS(Group.WINDOW, "session.command.shortcuts", "F1"),
  /// Ends the program.
  QUIT(Group.WINDOW, "session.command.quit", "Shortcut+Q");

  /// What commands are about.
  public enum Group {
    /// Moving through the run.
    WATCH("session.group.watch"),
    /// Changing what happens in it.
    SWITCH("session.group.switch"),
    /// The program and its runs.
    PROGRAM("session.group.program"),
    /// Pictures and films.
    TAKE_ALONG("session.group.take-along"),
    /// The window itself.
    WINDOW("session.group.window");

    private final String title;

    /// @param title key of what it is called
    Group(String title) {
      this.title = title;
    }

    /// What the group is called.
    public String title(Texts texts) {
      return texts.say(title);
    }
  }

  private final Group group;
  private final String label;
  private final String keys;

  /// @param label key of what it does, in a few words
  Command(Group group, String label, String keys) {
    this.group = group;
    this.label = label;
    this.keys = keys;
  }

  /// What the command is about.
  public Group group() {
    return group;
  }

  /// What it does, in a few words.
  public String label(Texts texts) {
    return texts.say(label);
  }

  /// The keys that give it, the one to name first, under their names in a language.
  public List<KeyCombination> keys(Texts texts) {
    return Arrays.stream(keys.split("\\|", -1))
        .map(KeyCombination::valueOf)
        .map(combination -> NamedKeys.in(texts, combination))
        .toList();
  }

  /// The key to name, as it is written on a keyboard: `Ctrl+E`, `Space`, `→`.
  public String keyText(Texts texts) {
    return keys(texts).getFirst().getDisplayText();
  }

  /// What a tooltip says of it: `Step forward (→)`.
  public String hint(Texts texts) {
    return texts.say("session.hint", label(texts), keyText(texts));
  }

  /// All commands about something.
  public static List<Command> of(Group group) {
    return Arrays.stream(values()).filter(command -> command.group == group).toList();
  }
}
