package dev.interleave.app.session;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;

/// Everything that a key does. The one table that menus, tooltips, the keyboard itself and the
/// sheet of shortcuts are made from.
public enum Command {
  /// Begins to play, or pauses.
  PLAY(Group.WATCH, "Play or pause", "Space"),
  /// One step forward.
  STEP(Group.WATCH, "Step forward", "Right|Numpad Right"),
  /// One step back.
  STEP_BACK(Group.WATCH, "Step back", "Left|Numpad Left"),
  /// To the beginning.
  FIRST(Group.WATCH, "Go to the beginning", "Home"),
  /// To the end.
  LAST(Group.WATCH, "Go to the end", "End"),
  /// The next higher speed.
  FASTER(Group.WATCH, "Play faster", "Ignore Shift+Plus|Add|Ignore Shift+Equals"),
  /// The next lower speed.
  SLOWER(Group.WATCH, "Play slower", "Minus|Subtract"),

  /// All locks on or off.
  LOCK(Group.SWITCH, "Locks on or off", "L"),
  /// All sleeps on or off.
  SLEEP(Group.SWITCH, "Sleeps on or off", "S"),
  /// The global interpreter lock on or off.
  GIL(Group.SWITCH, "Global interpreter lock on or off", "G"),
  /// Takes over a lock whose holder was killed, or not.
  RECOVER(Group.SWITCH, "Recover the lock of a dead process, on or off", "V"),
  /// Ends the selected actor of a real run.
  HALT(Group.SWITCH, "Kill the selected process, or interrupt the thread", "K|I"),
  /// One schedule with the locks off and on, side by side, or a single run.
  COMPARE(Group.SWITCH, "Compare the schedule with the lock off and on", "C"),
  /// Rounds with new seeds, on or off.
  ROUNDS(Group.SWITCH, "Loop rounds and count how they end", "R"),

  /// Runs the text as it stands.
  RUN(Group.PROGRAM, "Run the program anew", "Shortcut+Enter"),
  /// Ends the real run.
  STOP(Group.PROGRAM, "Stop the real run", "Shortcut+Period"),
  /// The simulator or the real thing.
  SOURCE(Group.PROGRAM, "Source: simulated, or really run on the JVM", "J"),
  /// Opens a file.
  OPEN(Group.PROGRAM, "Open a program or a run", "Shortcut+O"),
  /// Writes the program's text to its file.
  SAVE(Group.PROGRAM, "Save the program", "Shortcut+S"),
  /// Writes the program's text to another file.
  SAVE_AS(Group.PROGRAM, "Save the program under another name", "Shortcut+Shift+S"),
  /// Writes the run that is shown to a file.
  SAVE_RUN(Group.PROGRAM, "Save the run", "Shortcut+Alt+S"),
  /// Closes the run that is shown.
  CLOSE_RUN(Group.PROGRAM, "Close this run", "Shortcut+W"),
  /// Shows the next of the runs that are kept.
  NEXT_RUN(Group.PROGRAM, "Show the next run", "Shortcut+Page Down"),

  /// Writes a picture.
  EXPORT_PICTURE(Group.TAKE_ALONG, "Export this moment", "Shortcut+E"),
  /// Writes a film.
  EXPORT_FILM(Group.TAKE_ALONG, "Export the run as a film", "Shortcut+Shift+E"),
  /// Writes a page that plays.
  EXPORT_PAGE(Group.TAKE_ALONG, "Export the run as a page that plays", "Shortcut+Shift+P"),
  /// Writes the decisive moments on one page.
  EXPORT_STORY(Group.TAKE_ALONG, "Export the story of the run on one page", "Shortcut+Shift+T"),
  /// Copies a picture.
  COPY_PICTURE(Group.TAKE_ALONG, "Copy a picture of this moment", "Shortcut+Shift+C"),

  /// What is at the cursor, in words and numbers.
  NOW(Group.WINDOW, "Show everything at the cursor", "Shortcut+Shift+N"),
  /// Every way the program can end.
  OUTCOMES(Group.WINDOW, "Show every way it can end", "Shortcut+Shift+O"),
  /// Brings what went wrong to the front.
  FINDINGS(Group.WINDOW, "Show what went wrong", "Shortcut+Shift+F"),
  /// The page that measures processes against threads.
  CLAIMS(Group.WINDOW, "Measure processes against threads", "Shortcut+Shift+M"),
  /// The page that plots the odds against the length of sleeps.
  SLEEP_ODDS(Group.WINDOW, "Sleep is not a lock: plot the odds", "Shortcut+Shift+L"),
  /// The whole screen, or a window.
  FULL_SCREEN(Group.WINDOW, "Full screen or window", "F11"),
  /// Light or dark.
  APPEARANCE(Group.WINDOW, "Light or dark", "Shortcut+Shift+D"),
  /// The next larger size of text.
  LARGER_TEXT(
      Group.WINDOW,
      "Larger text",
      "Ignore Shift+Shortcut+Plus|Shortcut+Add|Ignore Shift+Shortcut+Equals"),
  /// The next smaller size of text.
  SMALLER_TEXT(Group.WINDOW, "Smaller text", "Shortcut+Minus|Shortcut+Subtract"),
  /// The usual size of text.
  USUAL_TEXT(Group.WINDOW, "Text of the usual size", "Shortcut+0|Shortcut+Numpad 0"),
  /// The sheet of shortcuts.
  SHORTCUTS(Group.WINDOW, "Show the shortcuts", "F1"),
  /// Ends the program.
  QUIT(Group.WINDOW, "Quit", "Shortcut+Q");

  /// What commands are about.
  public enum Group {
    /// Moving through the run.
    WATCH("Watch"),
    /// Changing what happens in it.
    SWITCH("Switch"),
    /// The program and its runs.
    PROGRAM("Program and runs"),
    /// Pictures and films.
    TAKE_ALONG("Take along"),
    /// The window itself.
    WINDOW("Window");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /// What the group is called.
    public String title() {
      return title;
    }
  }

  private final Group group;
  private final String label;
  private final String keys;

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
  public String label() {
    return label;
  }

  /// The keys that give it, the one to name first.
  public List<KeyCombination> keys() {
    return Arrays.stream(keys.split("\\|", -1)).map(KeyCombination::valueOf).toList();
  }

  /// The key to name, as it is written on a keyboard: `Ctrl+E`, `Space`, `→`.
  public String keyText() {
    return keys().getFirst().getDisplayText();
  }

  /// What a tooltip says of it: `Step forward (→)`.
  public String hint() {
    return label + " (" + keyText() + ")";
  }

  /// All commands about something.
  public static List<Command> of(Group group) {
    return Arrays.stream(values()).filter(command -> command.group == group).toList();
  }
}
