package dev.interleave.app.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;

/// The last notices, without the folders that they name: where somebody keeps files is nobody's
/// business.
final class NoticeLog {

  private static final int MOST = 10;

  /// A path from the root on, up to the name at its end.
  private static final Pattern FOLDERS =
      Pattern.compile("(?<![\\w.])(?:[A-Za-z]:|~)?(?:[\\\\/][^\\\\/:*?\"<>|\\n]+)*[\\\\/](?=\\S)");

  private final Deque<String> last = new ArrayDeque<>();

  NoticeLog(ObservableValue<String> notice) {
    notice.subscribe(this::note);
  }

  private void note(String notice) {
    if (notice.isBlank()) {
      return;
    }
    if (last.size() == MOST) {
      last.removeFirst();
    }
    last.addLast(withoutFolders(notice));
  }

  /// What was said, the latest last.
  List<String> lines() {
    return List.copyOf(last);
  }

  static String withoutFolders(String text) {
    return FOLDERS.matcher(text).replaceAll(Matcher.quoteReplacement("…/"));
  }
}
