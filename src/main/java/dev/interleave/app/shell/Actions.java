package dev.interleave.app.shell;

import dev.interleave.app.export.ExportMenu;
import dev.interleave.app.help.ShortcutSheet;
import dev.interleave.app.parts.PageWindow;
import dev.interleave.app.session.Branch;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.live.run.LiveProgram;
import java.util.List;
import javafx.stage.Stage;

/// Carries commands out, whether they come from a key or from a menu.
final class Actions {

  private final Session session;
  private final Stage window;
  private final ProgramFiles files;
  private final OpenedFiles opened;
  private final Appearance appearance;
  private final ExportMenu export;
  private final PageWindow claims;
  private final PageWindow odds;
  private final SideTabs side;

  Actions(
      Session session,
      Stage window,
      ProgramFiles files,
      OpenedFiles opened,
      Appearance appearance,
      ExportMenu export,
      PageWindow claims,
      PageWindow odds,
      SideTabs side) {
    this.session = session;
    this.window = window;
    this.files = files;
    this.opened = opened;
    this.appearance = appearance;
    this.export = export;
    this.claims = claims;
    this.odds = odds;
    this.side = side;
  }

  /// Carries out a command.
  void perform(Command command) {
    switch (command) {
      case PLAY -> session.playOrPause();
      case STEP -> session.playback().glideBy(1);
      case STEP_BACK -> session.playback().glideBy(-1);
      case FIRST -> session.moveToStep(0);
      case LAST -> session.moveToStep(Integer.MAX_VALUE);
      case FASTER -> session.playback().faster();
      case SLOWER -> session.playback().slower();
      case LOCK -> session.switchLocks();
      case SLEEP -> session.switchSleeps();
      case GIL ->
          session.change(
              session.settingsProperty().get().withGil(!session.settingsProperty().get().gil()));
      case RECOVER -> recover();
      case HALT -> halt();
      case COMPARE -> session.comparing().toggle();
      case ROUNDS -> session.loopRounds(!session.rounds().loopingProperty().get());
      case RUN -> session.run();
      case STOP -> session.live().stop();
      case SOURCE -> changeSource();
      case OPEN -> opened.open();
      case SAVE -> opened.saveProgram();
      case SAVE_AS -> opened.saveProgramAs();
      case SAVE_RUN -> opened.saveRun();
      case CLOSE_RUN -> closeRun();
      case NEXT_RUN -> nextRun();
      case EXPORT_PICTURE -> export.picture();
      case EXPORT_FILM -> export.film();
      case EXPORT_PAGE -> export.page();
      case EXPORT_STORY -> export.story();
      case COPY_PICTURE -> export.copy();
      case NOW -> side.enter(Side.NOW);
      case OUTCOMES -> side.enter(Side.OUTCOMES);
      case FINDINGS -> side.enter(Side.FINDINGS);
      case LESSON -> side.enter(Side.LESSON);
      case CLAIMS -> claims.show();
      case SLEEP_ODDS -> odds.show();
      case FULL_SCREEN -> window.setFullScreen(!window.isFullScreen());
      case APPEARANCE -> appearance.flip();
      case LARGER_TEXT -> appearance.larger();
      case SMALLER_TEXT -> appearance.smaller();
      case USUAL_TEXT -> appearance.textSizeProperty().set(TextSize.USUAL);
      case SHORTCUTS -> new ShortcutSheet(window, session.texts()).show();
      case QUIT -> quit();
    }
  }

  private void changeSource() {
    if (session.live().isShown()) {
      session.showSimulated();
    } else {
      session.showTwin();
    }
  }

  private void recover() {
    if (session.live().programProperty().get() instanceof LiveProgram.SharedMemory memory) {
      session.live().recover(!memory.recover());
    } else {
      session.tell(session.texts().say("shell.recover.other"));
    }
  }

  private void halt() {
    int actor = session.selectedActorProperty().get();
    if (session.live().haltOf(actor).isPresent()) {
      session.live().halt(actor);
    } else {
      session.tell(session.texts().say("shell.halt.nobody"));
    }
  }

  private void quit() {
    if (files.mayGoOn()) {
      window.close();
    }
  }

  private void closeRun() {
    Branch branch = session.branchProperty().get();
    if (branch != null) {
      session.close(branch);
    }
  }

  private void nextRun() {
    List<Branch> all = session.branches();
    Branch branch = session.branchProperty().get();
    if (branch != null) {
      session.select(all.get((all.indexOf(branch) + 1) % all.size()));
    }
  }
}
