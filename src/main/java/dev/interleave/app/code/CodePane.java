package dev.interleave.app.code;

import dev.interleave.picture.code.Reading;
import dev.interleave.picture.code.Highlighter;
import dev.interleave.picture.code.Decoration;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.program.Problem;
import dev.interleave.text.Texts;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Toggles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The program's text with a chip at the line where each actor stands, to read along and to edit.
/// That of a real program is the file that was compiled, and can be read only.
public final class CodePane extends BorderPane {

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("read-only");

  private final Session session;
  private final Texts texts;
  private final CodeArea area = new CodeArea();
  private final Editor editor = new Editor(area);
  private final Gutter gutter = new Gutter();
  private final CodeFooter footer;
  private @Nullable Reading reading;
  private String problemText = "";
  private int currentLine = -1;
  private @Nullable Sight seen;

  /// All that the marks on the text depend on, so that frames in which nothing happens cost
  /// nothing.
  private record Sight(
      @Nullable RunView run,
      int eventCount,
      Toggles toggles,
      @Nullable Problem problem,
      String text) {}

  /// The code of a session.
  public CodePane(Session session) {
    this.session = session;
    this.texts = session.texts();
    this.footer = new CodeFooter(texts, session::run);
    setId("code-pane");
    getStyleClass().add("code-pane");
    getStylesheets().addAll(sheet("chip.css"), sheet("code.css"));
    area.setId("code-area");
    area.setAccessibleText(texts.say("code.program"));
    area.setAccessibleHelp(session.texts().say("access.code.leave"));
    area.setParagraphGraphicFactory(gutter);
    new Typing(area, session::run).install();
    setCenter(new VirtualizedScrollPane<>(area));
    setBottom(footer);
    session.shownTextProperty().subscribe(this::take);
    area.textProperty().subscribe(this::typed);
    session.runProperty().subscribe(this::showRun);
    session.momentProperty().subscribe(_ -> refresh());
    session.togglesProperty().subscribe(_ -> refresh());
    session.problemProperty().subscribe(this::showProblem);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(CodePane.class.getResource("/assets/styles/" + name), name)
        .toExternalForm();
  }

  private void take(String text) {
    boolean real = session.live().isShown();
    area.setEditable(!real);
    pseudoClassStateChanged(READ_ONLY, real);
    if (!text.equals(area.getText())) {
      editor.open(text, real ? Highlighter.JAVA : Highlighter.PYTHON);
    }
  }

  private void typed(String text) {
    if (area.isEditable()) {
      session.sourceProperty().set(text);
    }
    editor.restyle();
    refresh();
  }

  private void showRun(@Nullable RunView run) {
    reading = run == null ? null : new Reading(run.trace());
    currentLine = -1;
    refresh();
  }

  private void showProblem(@Nullable Problem problem) {
    problemText = session.shownTextProperty().get();
    refresh();
    if (problem != null && problem.range().isSomewhere()) {
      reveal(problem.range().startLine() - 1);
    }
  }

  private void refresh() {
    RunView run = session.runProperty().get();
    Moment moment = session.momentProperty().get();
    String text = session.shownTextProperty().get();
    var sight =
        new Sight(
            run,
            moment == null ? 0 : moment.eventCount(),
            session.togglesProperty().get(),
            session.problemProperty().get(),
            text);
    if (sight.equals(seen)) {
      return;
    }
    seen = sight;
    boolean stale = reading != null && !reading.isOf(text);
    pseudoClassStateChanged(STALE, stale);
    if (reading != null && moment != null && !stale && reading.isShownBy(moment)) {
      show(reading, moment);
    } else {
      gutter.actorsProperty().set(Map.of());
      editor.mark(problemMarks());
      say(Optional.empty(), stale && area.isEditable());
    }
  }

  private void show(Reading current, Moment moment) {
    var marks = new ArrayList<>(problemMarks());
    marks.addAll(current.lockDecorations(session.togglesProperty().get()));
    marks.addAll(current.decorations(moment));
    editor.mark(marks);
    gutter.actorsProperty().set(current.actorsByLine(moment));
    follow(current.currentLine(moment));
    say(current.exception(moment, session.texts()), false);
  }

  private List<Decoration> problemMarks() {
    Problem problem = session.problemProperty().get();
    return problem == null || !problemText.equals(session.shownTextProperty().get())
        ? List.of()
        : Decoration.of(problem.range(), editor.lines(), "problem");
  }

  private void say(Optional<String> exception, boolean stale) {
    Problem problem = session.problemProperty().get();
    if (problem != null) {
      footer.showProblem(
          problem.range().isSomewhere()
              ? texts.say("code.problem", problem.range(), problem.message())
              : problem.message(),
          true);
    } else if (stale) {
      footer.showHint(texts.say("code.changed"));
    } else if (exception.isPresent()) {
      footer.showProblem(exception.get(), false);
    } else if (session.live().isShown()) {
      footer.showRemark(texts.say("code.real"));
    } else {
      footer.hide();
    }
  }

  private void follow(int line) {
    if (line != currentLine) {
      currentLine = line;
      if (!area.isFocused() || session.playingProperty().get()) {
        reveal(line);
      }
    }
  }

  private void reveal(int line) {
    if (line >= 0 && line < area.getDocument().getParagraphs().size()) {
      area.showParagraphInViewport(line);
    }
  }
}
