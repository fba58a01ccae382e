package dev.interleave;

import dev.interleave.app.shell.Rehearsal;
import dev.interleave.cli.InterleaveCommand;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;

/// Does what people do first, while the virtual machine takes down which classes that needs, how
/// they are linked and what is worth compiling (JEP 483, 514, 515). Run when an installer is made;
/// what comes of it lets the installed program start faster.
final class Training {

  private Training() {}

  /// Does it, with no display.
  ///
  /// @param arguments `commands` for what needs no toolkit, or `window` with a folder for what is
  ///   exported meanwhile
  public static void main(String[] arguments) {
    if (arguments[0].equals("commands")) {
      commands();
    } else {
      Rehearsal.open(() -> exports(Path.of(arguments[1])));
    }
    System.exit(0);
  }

  private static void commands() {
    command("--version");
    command("list");
    command("run", "race", "--lock", "off");
    command("run", "queue-workers", "--rounds", "20");
    command("run", "shared-memory", "--lock", "off", "--json");
    command("explore", "race", "--lock", "off");
    command("analyse", "race", "--lock", "off");
  }

  private static void exports(Path folder) {
    String picture = folder.resolve("race.png").toString();
    command("export", "race", "--lock", "off", "-o", picture, "--at", "lost-update");
    String drawing = folder.resolve("race.svg").toString();
    command("export", "race", "--lock", "off", "-o", drawing, "--at", "lost-update");
    String film = folder.resolve("race.gif").toString();
    command("export", "race", "--lock", "off", "-o", film, "--size", "320x200");
  }

  private static void command(String... arguments) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    InterleaveCommand.execute(arguments, nowhere, nowhere, _ -> 0);
  }
}
