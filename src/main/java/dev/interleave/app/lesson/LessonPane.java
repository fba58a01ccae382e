package dev.interleave.app.lesson;

import dev.interleave.app.session.Session;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.PreparedLesson;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows the lesson that is held, step by step: predict, run, what happened, try it.
public final class LessonPane extends BorderPane {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

  private final Session session;
  private final Classroom classroom;
  private final Texts texts;
  private final ProseView prose;
  private final VBox content = new VBox();
  private final FlowPane buttons = new FlowPane();
  private final ScrollPane scroll = new ScrollPane(content);
  private @Nullable LessonState shown;

  /// @param browse shows the page of an address
  public LessonPane(Session session, Classroom classroom, Consumer<String> browse) {
    this.session = session;
    this.classroom = classroom;
    this.texts = session.texts();
    this.prose = new ProseView(browse);
    setId("lesson-pane");
    getStyleClass().add("lesson-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(LessonPane.class.getResource("/assets/styles/lesson.css"))
                .toExternalForm());
    content.getStyleClass().add("lesson-content");
    scroll.setId("lesson-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    buttons.getStyleClass().add("lesson-buttons");
    setCenter(scroll);
    setBottom(buttons);
    classroom.stateProperty().subscribe(this::show);
    session.runProperty().addListener((_, _, _) -> noteOtherRun());
  }

  private void show(@Nullable LessonState next) {
    LessonState before = shown;
    shown = next;
    boolean hadFocus = isFocusWithin();
    if (next == null) {
      showNone();
    } else if (before == null
        || before.step() != next.step()
        || !before.lesson().equals(next.lesson())) {
      showStep(next);
      scroll.setVvalue(0);
    } else if (next.step() == LessonState.Step.TRY) {
      showStep(next);
    }
    if (hadFocus && !isFocusWithin()) {
      buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  private void showNone() {
    content.getChildren().setAll(heading(texts.say("lessons.none")), quiet("lessons.none.choose"));
    for (PreparedLesson lesson : classroom.lessons()) {
      var link = new Hyperlink(lesson.lesson().title());
      link.setMnemonicParsing(false);
      link.setWrapText(true);
      link.setOnAction(_ -> classroom.open(lesson));
      content.getChildren().add(link);
    }
    buttons.getChildren().clear();
    buttons.setManaged(false);
  }

  private void showStep(LessonState state) {
    buttons.setManaged(true);
    content.getChildren().setAll(heading(state.lesson().lesson().title()), steps(state.step()));
    switch (state.step()) {
      case PREDICT -> showQuestion(state);
      case WATCH -> showRun(state);
      case EXPLAIN -> showExplanation(state);
      case TRY -> showTask(state);
    }
  }

  private static Label heading(String text) {
    var label = new Label(text);
    label.setId("lesson-title");
    label.getStyleClass().add("lesson-title");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Node steps(LessonState.Step current) {
    var row = new FlowPane();
    row.getStyleClass().add("lesson-steps");
    for (LessonState.Step step : LessonState.Step.values()) {
      var label = new Label(texts.say("lessons.step." + step, step.ordinal() + 1));
      label.getStyleClass().add("lesson-step");
      label.pseudoClassStateChanged(CURRENT, step == current);
      row.getChildren().add(label);
    }
    row.setAccessibleText(
        texts.say("lessons.step.of", current.ordinal() + 1, LessonState.Step.values().length));
    return row;
  }

  private void showQuestion(LessonState state) {
    Lesson lesson = state.lesson().lesson();
    content.getChildren().addAll(prose.blocks(lesson.question().text()));
    var run = button("lesson-run", "lessons.run", classroom::run);
    run.getStyleClass().add("primary");
    var answers =
        new AnswerBox(
            lesson.question(),
            state.prediction(),
            texts,
            answer -> {
              classroom.predict(answer);
              run.setDisable(answer.isBlank());
            },
            classroom::run);
    run.setDisable(state.prediction().isBlank());
    content.getChildren().add(answers);
    buttons.getChildren().setAll(run);
  }

  private void showRun(LessonState state) {
    Lesson lesson = state.lesson().lesson();
    content.getChildren().add(said(state));
    content
        .getChildren()
        .addAll(
            lesson.watch().isEmpty()
                ? List.of(quiet("lessons.watch"))
                : prose.blocks(lesson.watch()));
    Label other = quiet("lessons.other-run");
    other.setId("lesson-other-run");
    other.setVisible(false);
    other.managedProperty().bind(other.visibleProperty());
    content.getChildren().add(other);
    buttons
        .getChildren()
        .setAll(
            button("lesson-skip", "lessons.skip", classroom::skip),
            button("lesson-rerun", "lessons.rerun", classroom::run));
    noteOtherRun();
  }

  private void noteOtherRun() {
    if (content.lookup("#lesson-other-run") instanceof Label other) {
      boolean otherRun = session.runProperty().get() != null && !classroom.isAsAsked();
      other.setVisible(otherRun && !session.busyProperty().get());
    }
  }

  private Label said(LessonState state) {
    var said = new Label(texts.say("lessons.said", state.prediction()));
    said.setId("lesson-said");
    said.getStyleClass().add("lesson-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    return said;
  }

  private void showExplanation(LessonState state) {
    content.getChildren().add(comparison(state));
    content.getChildren().addAll(prose.blocks(state.lesson().lesson().explanation()));
    var tryIt = button("lesson-try", "lessons.try", classroom::tryIt);
    tryIt.getStyleClass().add("primary");
    buttons
        .getChildren()
        .setAll(tryIt, button("lesson-again", "lessons.again", classroom::askAgain));
  }

  /// What was predicted beside what happened.
  private Node comparison(LessonState state) {
    var happened = new Label(texts.say("lessons.happened", happened(state)));
    happened.setId("lesson-happened");
    happened.setWrapText(true);
    happened.setMinHeight(USE_PREF_SIZE);
    var verdict = new Label(texts.say(state.wasRight() ? "lessons.right" : "lessons.wrong"));
    verdict.setId("lesson-verdict");
    verdict.getStyleClass().add("lesson-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    var box = new VBox(said(state), happened, verdict);
    box.getStyleClass().add("lesson-comparison");
    box.pseudoClassStateChanged(RIGHT, state.wasRight());
    return box;
  }

  private String happened(LessonState state) {
    return state.answer().isEmpty() ? texts.say("lessons.no-answer") : state.answer();
  }

  private void showTask(LessonState state) {
    Lesson lesson = state.lesson().lesson();
    content.getChildren().addAll(prose.blocks(lesson.task().text()));
    content.getChildren().add(new TaskList(lesson.task(), state.met(), texts));
    var row = new ArrayList<Node>();
    if (state.isDone()) {
      var done = new Label(texts.say("lessons.done"));
      done.setId("lesson-done");
      done.getStyleClass().add("lesson-done");
      done.setWrapText(true);
      done.setMinHeight(USE_PREF_SIZE);
      content.getChildren().add(done);
      classroom
          .next()
          .ifPresent(
              next -> {
                var go =
                    spoken(
                        "lesson-next",
                        texts.say("lessons.next", next.lesson().title()),
                        () -> classroom.open(next));
                go.getStyleClass().add("primary");
                row.add(go);
              });
    } else if (!lesson.task().hint().isEmpty()) {
      var hint = prose.flow(lesson.task().hint());
      hint.setId("lesson-hint");
      hint.setVisible(false);
      hint.managedProperty().bind(hint.visibleProperty());
      content.getChildren().add(hint);
      row.add(button("lesson-show-hint", "lessons.hint", () -> hint.setVisible(!hint.isVisible())));
    }
    row.add(button("lesson-again", "lessons.again", classroom::askAgain));
    buttons.getChildren().setAll(row);
  }

  private Button button(String id, String key, Runnable action) {
    return spoken(id, texts.say(key), action);
  }

  private static Button spoken(String id, String text, Runnable action) {
    var button = new Button(text);
    button.setId(id);
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Label quiet(String key) {
    var label = new Label(texts.say(key));
    label.getStyleClass().add("quiet");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
