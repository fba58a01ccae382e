package dev.interleave.app.help;

import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Texts;
import dev.interleave.trace.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Screen;

/// What a report of a problem needs to tell of the program and the machine, and nothing of the
/// person: no path, no name, no text of a program of one's own.
final class Diagnostics {

  private static final long MEBIBYTE = 1 << 20;

  private final Session session;
  private final Texts texts;
  private final Supplier<String> looks;
  private final NoticeLog notices;

  /// @param looks how the window looks, in a few words
  Diagnostics(Session session, Supplier<String> looks) {
    this.session = session;
    this.texts = session.texts();
    this.looks = looks;
    this.notices = new NoticeLog(session.noticeProperty());
  }

  /// Puts it on the clipboard and says so.
  void copy() {
    var content = new ClipboardContent();
    content.putString(text());
    Clipboard.getSystemClipboard().setContent(content);
    session.tell(texts.say("help.diagnostics.copied"));
  }

  /// All of it, a line for each thing.
  String text() {
    var lines = new ArrayList<>(Versions.here().lines(texts));
    lines.add(machine());
    Screen.getScreens().stream().map(this::screen).forEach(lines::add);
    lines.add(texts.say("help.diagnostics.looks", looks.get(), texts.language().ownName()));
    lines.add(program());
    lines.add(settings());
    List<String> said = notices.lines();
    lines.add(
        texts.say(said.isEmpty() ? "help.diagnostics.notices.none" : "help.diagnostics.notices"));
    said.stream().map("- "::concat).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private String machine() {
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
    return texts.say(
        "help.diagnostics.machine",
        runtime.availableProcessors(),
        used,
        runtime.maxMemory() / MEBIBYTE);
  }

  private String screen(Screen screen) {
    Rectangle2D bounds = screen.getBounds();
    return texts.say(
        "help.diagnostics.screen",
        bounds.getWidth(),
        bounds.getHeight(),
        screen.getOutputScaleX(),
        screen.getDpi());
  }

  /// A program of one's own is not named.
  private String program() {
    String name = session.programNameProperty().get();
    boolean builtIn =
        BuiltInProgram.all().stream().anyMatch(program -> program.name().equals(name));
    String shown = builtIn ? name : texts.say("help.diagnostics.own");
    return texts.say(
        session.live().isShown() ? "help.diagnostics.live" : "help.diagnostics.simulated", shown);
  }

  private String settings() {
    RunSettings settings = session.settingsProperty().get();
    return texts.say(
        "help.diagnostics.settings",
        settings.cores(),
        onOrOff(settings.gil()),
        settings.policy().name(),
        Long.toString(settings.seed()),
        onOrOff(settings.toggles().locks()),
        settings.toggles().sleepFactor());
  }

  private String onOrOff(boolean on) {
    return texts.say(on ? "help.on" : "help.off");
  }
}
