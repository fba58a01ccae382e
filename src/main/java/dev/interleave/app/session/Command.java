package dev.interleave.app.session;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Everything that a key does. The one table that menus, tooltips, the keyboard itself and the
/// sheet of shortcuts are made from.
public enum Command {
  /// Begins to play, or pauses.
  PLAY(Group.WATCH, "Play or pause", plain(KeyCode.SPACE)),
  /// One step forward.
  STEP(Group.WATCH, "Step forward", plain(KeyCode.RIGHT), plain(KeyCode.KP_RIGHT)),
  /// One step back.
  STEP_BACK(Group.WATCH, "Step back", plain(KeyCode.LEFT), plain(KeyCode.KP_LEFT)),
  /// To the beginning.
  FIRST(Group.WATCH, "Go to the beginning", plain(KeyCode.HOME)),
  /// To the end.
  LAST(Group.WATCH, "Go to the end", plain(KeyCode.END)),
  /// The next higher speed.
  FASTER(
      Group.WATCH,
      "Play faster",
      anyShift(KeyCode.PLUS),
      plain(KeyCode.ADD),
      anyShift(KeyCode.EQUALS)),
  /// The next lower speed.
  SLOWER(Group.WATCH, "Play slower", plain(KeyCode.MINUS), plain(KeyCode.SUBTRACT)),

  /// All locks on or off.
  LOCK(Group.SWITCH, "Locks on or off", plain(KeyCode.L)),
  /// All sleeps on or off.
  SLEEP(Group.SWITCH, "Sleeps on or off", plain(KeyCode.S)),
  /// The global interpreter lock on or off.
  GIL(Group.SWITCH, "Global interpreter lock on or off", plain(KeyCode.G)),
  /// Rounds with new seeds, on or off.
  ROUNDS(Group.SWITCH, "Loop rounds and count how they end", plain(KeyCode.R)),

  /// Runs the text as it stands.
  RUN(Group.PROGRAM, "Run the program anew", control(KeyCode.ENTER)),
  /// Opens a file.
  OPEN(Group.PROGRAM, "Open a program", control(KeyCode.O)),
  /// Writes the program's text to its file.
  SAVE(Group.PROGRAM, "Save the program", control(KeyCode.S)),
  /// Writes the program's text to another file.
  SAVE_AS(Group.PROGRAM, "Save the program under another name", controlShift(KeyCode.S)),
  /// Closes the run that is shown.
  CLOSE_RUN(Group.PROGRAM, "Close this run", control(KeyCode.W)),
  /// Shows the next of the runs that are kept.
  NEXT_RUN(Group.PROGRAM, "Show the next run", control(KeyCode.PAGE_DOWN)),

  /// Writes a picture.
  EXPORT_PICTURE(Group.TAKE_ALONG, "Export this moment as PNG", control(KeyCode.E)),
  /// Writes a film.
  EXPORT_FILM(Group.TAKE_ALONG, "Export the run as GIF", controlShift(KeyCode.E)),
  /// Copies a picture.
  COPY_PICTURE(Group.TAKE_ALONG, "Copy a picture of this moment", controlShift(KeyCode.C)),

  /// The whole screen, or a window.
  FULL_SCREEN(Group.WINDOW, "Full screen or window", plain(KeyCode.F11)),
  /// Light or dark.
  APPEARANCE(Group.WINDOW, "Light or dark", controlShift(KeyCode.D)),
  /// The sheet of shortcuts.
  SHORTCUTS(Group.WINDOW, "Show the shortcuts", plain(KeyCode.F1)),
  /// Ends the program.
  QUIT(Group.WINDOW, "Quit", control(KeyCode.Q));

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
  private final List<KeyCombination> keys;

  Command(Group group, String label, KeyCombination... keys) {
    this.group = group;
    this.label = label;
    this.keys = List.of(keys);
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
    return keys;
  }

  /// The key to name, as it is written on a keyboard: `Ctrl+E`, `Space`, `→`.
  public String keyText() {
    return keys.getFirst().getDisplayText();
  }

  /// What a tooltip says of it: `Step forward (→)`.
  public String hint() {
    return label + " (" + keyText() + ")";
  }

  /// All commands about something.
  public static List<Command> of(Group group) {
    return List.of(values()).stream()
        .filter(command -> command.group == group)
        .collect(Collectors.toList());
  }

  private static KeyCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination anyShift(KeyCode code) {
    return new KeyCodeCombination(
        code,
        ModifierValue.ANY,
        ModifierValue.UP,
        ModifierValue.UP,
        ModifierValue.UP,
        ModifierValue.UP);
  }

  private static KeyCombination control(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static KeyCombination controlShift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }
}
