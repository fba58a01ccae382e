package dev.interleave.app.shell;

import dev.interleave.app.claims.ClaimsPage;
import dev.interleave.app.code.CodePane;
import dev.interleave.app.compare.ComparePane;
import dev.interleave.app.controls.ControlBar;
import dev.interleave.app.controls.ProgramPicker;
import dev.interleave.app.export.ExportMenu;
import dev.interleave.app.findings.FindingsPane;
import dev.interleave.app.help.HelpMenu;
import dev.interleave.app.inspector.InspectorPane;
import dev.interleave.app.lesson.Classroom;
import dev.interleave.app.lesson.LessonPane;
import dev.interleave.app.outcomes.OutcomesPane;
import dev.interleave.app.odds.OddsPage;
import dev.interleave.app.parts.PageWindow;
import dev.interleave.app.parts.YieldedFocus;
import dev.interleave.app.session.ProgramTitles;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.app.stage.StagePane;
import dev.interleave.app.timeline.TimelinePane;
import dev.interleave.claims.measure.Effort;
import dev.interleave.exchange.ExchangeFormat;
import dev.interleave.lesson.Lessons;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The window and where everything stands in it.
final class MainWindow {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final Stage window;
  private final Session session;
  private final Memory memory;
  private final Appearance appearance = new Appearance();
  private final ProgramFiles files;
  private final OpenedFiles opened;
  private final List<BuiltInProgram> builtIns;
  private final StackPane layers = new StackPane();
  private final SplitPane columns = new SplitPane();
  private final SplitPane rows = new SplitPane();
  private final SideTabs side;
  private final Classroom classroom;
  private final Work work;
  private final List<PageWindow> pages;
  private Consumer<String> browser;
  private Consumer<Language> speak;

  /// @param background where long work is done
  /// @param builtIns the programs to choose from, at least one
  MainWindow(
      Stage window,
      Session session,
      Executor background,
      List<BuiltInProgram> builtIns,
      Memory memory,
      FileQuestions questions) {
    this.window = window;
    this.session = session;
    side = new SideTabs(session.texts());
    this.memory = memory;
    this.builtIns = List.copyOf(builtIns);
    files = new ProgramFiles(session, window, questions);
    memory.restore(appearance);
    memory.restore(session);
    session.playback().stepwiseProperty().bind(appearance.stillProperty());
    classroom =
        new Classroom(session, new Lessons(session.texts()), memory, background, files::mayGoOn);
    browser = session::tell;
    speak = this::speakNextTime;

    work = new Work(session, background);
    opened =
        new OpenedFiles(
            session,
            files,
            new TraceFiles(session, background, questions, work::begin),
            new LessonFiles(session, classroom, () -> side.show(Side.LESSON)),
            new RecentFiles(memory),
            questions);
    var export =
        new ExportMenu(
            session, appearance.themeProperty(), window, background, questions, work::begin);
    PageWindow claims = claims(background, questions);
    PageWindow odds = odds(background, questions);
    pages = List.of(claims, odds);
    var actions =
        new Actions(session, window, files, opened, appearance, export, claims, odds, side);
    var picker = new ProgramPicker(session, builtIns, this::choose, opened::open);
    var stage = new StagePane(session, appearance.themeProperty());
    export.framedBy(() -> new Dimension2D(stage.getWidth(), stage.getHeight()));
    var controls = new ControlBar(session, picker, export);
    controls.yieldFocusTo(stage.lookup("#stage-scene"));
    var lesson = new LessonPane(session, classroom, address -> browser.accept(address));
    YieldedFocus.after(lesson, stage.lookup("#stage-scene"));
    fillSide(
        new OutcomesPane(session, appearance.themeProperty(), questions, work::begin, odds::show),
        new FindingsPane(session, background, appearance.themeProperty(), questions, work::begin),
        lesson);
    var content = new RoomForText(new VBox(controls, new NoticeBar(session)), panes(stage));
    var root = new BorderPane(content, menu(actions), null, new StatusLine(session, work), null);
    root.setId("root");
    layers.getChildren().setAll(root);
    var scene = new Scene(layers);
    appearance.dress(scene);
    new Keyboard(session).listen(scene, actions::perform);
    new FileDrop(session, opened).listen(scene);
    window.setScene(scene);
    furnish();
    new FrameClock(session);
  }

  private MainMenu menu(Actions actions) {
    var help =
        new HelpMenu(
            session,
            actions::perform,
            window,
            () -> appearance.inWords(session.texts()),
            appearance::dress);
    return new MainMenu(
        session.texts(),
        actions::perform,
        language -> speak.accept(language),
        opened,
        new LessonMenu(session.texts(), classroom, actions::perform, opened::openLesson),
        appearance,
        help);
  }

  /// What the stage itself has and does, whatever is shown in it.
  private void furnish() {
    window.getIcons().setAll(WindowIcon.images());
    window.setMinWidth(LEAST_WIDTH);
    window.setMinHeight(LEAST_HEIGHT);
    window
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                this::title,
                session.programNameProperty(),
                session.document().editedProperty(),
                session.runProperty(),
                session.live().programProperty()));
    window.setOnCloseRequest(
        event -> {
          if (!files.mayGoOn()) {
            event.consume();
          }
        });
    window.setOnHiding(
        _ -> {
          session.live().stop();
          remember();
        });
  }

  /// Shows the window with the program that was shown last.
  void show() {
    first(builtIns);
    memory.restore(window, WIDTH, HEIGHT);
    appear();
  }

  /// Shows what the session holds, on the stage as it stands.
  void appear() {
    window.show();
    // On a stage that is shown already, nothing is laid out yet.
    Parent root = window.getScene().getRoot();
    root.applyCss();
    root.layout();
    // Where letters are commands.
    window.getScene().lookup("#stage-scene").requestFocus();
    // Only now do the split panes have their sizes, which the dividers are shares of.
    memory.restore(rows, 0.74);
    memory.restore(columns, 0.27, 0.74);
  }

  /// Shows a newcomer around, once: the race plays, and a few words point at what to try.
  void welcome() {
    if (!memory.isWelcomed()) {
      memory.rememberWelcome();
      new FirstStart(session, layers).begin(builtIns.getFirst());
    }
  }

  /// Shows pages of the web from now on, whose addresses are only told otherwise.
  void browseWith(Consumer<String> other) {
    browser = other;
  }

  /// Speaks another language, when a person asks for it, in a manner of one's own.
  void speakWith(Consumer<Language> other) {
    speak = other;
  }

  /// Speaks another language from the next start on.
  void speakNextTime(Language language) {
    memory.remember(language);
    session.tell(Texts.in(language).say("shell.language.later"));
  }

  /// Whether files are being written.
  boolean isWorking() {
    return !work.tasks().isEmpty();
  }

  /// Makes room for another main window on the same stage.
  void leave() {
    remember();
    pages.forEach(PageWindow::close);
    appearance.leave();
  }

  private PageWindow claims(Executor background, FileQuestions questions) {
    var page =
        new ClaimsPage(
            session.texts(), Effort.USUAL, background, appearance.themeProperty(), questions);
    return new PageWindow(window, page, page.frame(), appearance::dress);
  }

  private PageWindow odds(Executor background, FileQuestions questions) {
    var page = new OddsPage(session, background, appearance.themeProperty(), questions);
    return new PageWindow(window, page, page.frame(), appearance::dress);
  }

  private void fillSide(OutcomesPane outcomes, FindingsPane findings, LessonPane lesson) {
    side.setAccessibleText(session.texts().say("access.side"));
    side.add(Side.NOW, new InspectorPane(session));
    side.add(Side.OUTCOMES, outcomes);
    side.add(Side.FINDINGS, findings);
    side.add(Side.LESSON, lesson);
    classroom.doneProperty().subscribe(done -> side.mark(Side.LESSON, done));
    memory.restore(side);
    session.outcomes().watchedProperty().bind(side.shownProperty().map(Side.OUTCOMES::equals));
  }

  private Region panes(StagePane stage) {
    var compare = new ComparePane(session, appearance.themeProperty());
    stage.visibleProperty().bind(compare.visibleProperty().not());
    var stages = new StackPane(stage, compare);
    VBox.setVgrow(stages, Priority.ALWAYS);
    var middle = new VBox(new RunTabs(session), stages);
    var code = new CodePane(session);
    columns.setId("columns");
    columns.getItems().setAll(code, middle, side);
    var timeline = new TimelinePane(session, appearance.themeProperty());
    rows.setId("rows");
    rows.setOrientation(Orientation.VERTICAL);
    rows.getItems().setAll(columns, timeline);
    return rows;
  }

  private void first(List<BuiltInProgram> builtIns) {
    String remembered = memory.program().orElse("");
    BuiltInProgram program =
        builtIns.stream()
            .filter(candidate -> candidate.name().equals(remembered))
            .findFirst()
            .orElse(builtIns.getFirst());
    session.open(program.name(), program.source(), null);
  }

  /// Shows a built-in program, or what a file holds.
  void open(String name) {
    builtIns.stream()
        .filter(program -> program.name().equals(name))
        .findFirst()
        .ifPresentOrElse(this::choose, () -> opened.open(Path.of(name)));
  }

  private void choose(BuiltInProgram program) {
    if (files.mayGoOn()) {
      session.open(program.name(), program.source(), null);
    }
  }

  private String title() {
    LiveProgram real = session.live().programProperty().get();
    if (real != null) {
      return session.texts().say("shell.title.real", new ProgramTitles(session.texts()).of(real));
    }
    String mark = session.document().editedProperty().get() ? " •" : "";
    String program = session.programNameProperty().get() + mark;
    RunView run = session.runProperty().get();
    // The tab of a saved run says its file.
    String tab = run == null ? "" : run.title().in(session.texts());
    boolean saved = ExchangeFormat.canLoad(tab);
    return saved
        ? session.texts().say("shell.title.saved", tab, program)
        : session.texts().say("shell.title", program);
  }

  private void remember() {
    memory.remember(window);
    memory.remember(columns);
    memory.remember(rows);
    memory.remember(side);
    memory.remember(session);
    memory.remember(appearance);
    memory.rememberProgram(session.programNameProperty().get());
  }
}
