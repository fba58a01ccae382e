package dev.interleave.app.code;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// What keys do in the editor beyond typing.
final class Typing {

  private static final String INDENT = " ".repeat(4);

  private final CodeArea area;
  private final Runnable run;

  /// @param run what Ctrl+Enter does
  Typing(CodeArea area, Runnable run) {
    this.area = area;
    this.run = run;
  }

  void install() {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && area.isEditable();
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      run.run();
    } else if (event.getCode() == KeyCode.ENTER && plain) {
      area.replaceSelection("\n" + indentOfNextLine());
      area.requestFollowCaret();
    } else if (event.getCode() == KeyCode.TAB && plain && event.isShiftDown()) {
      outdent();
    } else if (event.getCode() == KeyCode.TAB && plain) {
      area.replaceSelection(INDENT);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      area.requestFocusTraversal(TraversalDirection.NEXT);
    } else {
      return;
    }
    event.consume();
  }

  private String indentOfNextLine() {
    String line = area.getParagraph(area.getCurrentParagraph()).getText();
    String before = line.substring(0, Math.min(area.getCaretColumn(), line.length()));
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    return before.stripTrailing().endsWith(":") ? indent + INDENT : indent;
  }

  private void outdent() {
    int line = area.getCurrentParagraph();
    String text = area.getParagraph(line).getText();
    int spaces = Math.min(INDENT.length(), text.length() - text.stripLeading().length());
    area.deleteText(line, 0, line, spaces);
  }
}
