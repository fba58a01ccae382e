package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WorkTest {

  private final ExecutorService background = Executors.newCachedThreadPool();
  private final Session session = new Session();
  private final Work work = new Work(session, background);
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  @Start
  void show(Stage window) {
    window.setScene(new Scene(new WorkView(work), 600, 100));
    window.show();
  }

  @Stop
  void stop() {
    gate.countDown();
    background.shutdownNow();
  }

  @Test
  void whatIsAskedForWhileSomethingIsUnderWayIsDoneAfterwards(FxRobot robot)
      throws TimeoutException {
    begin(robot, List.of(new Gated("one"), new Gated("two"), new Gated("three")));
    await(() -> begun.equals(List.of("one")));
    assertThat(robot.lookup("#all-work").queryAs(Button.class).getText())
        .isEqualTo("one, and 2 more");
    gate.countDown();
    await(() -> work.tasks().isEmpty());
    assertThat(begun).containsExactly("one", "two", "three");
    assertThat(session.noticeProperty().get()).isEqualTo("three is done");
  }

  @Test
  void whatIsCancelledWhileItWaitsIsNeverBegun(FxRobot robot) throws TimeoutException {
    var second = new Gated("two");
    begin(robot, List.of(new Gated("one"), second, new Gated("three")));
    robot.interact(() -> second.cancel(false));
    gate.countDown();
    await(() -> work.tasks().isEmpty());
    assertThat(begun).containsExactly("one", "three");
  }

  @Test
  void theNextIsBegunWhenWhatIsUnderWayIsCancelled(FxRobot robot) throws TimeoutException {
    begin(robot, List.of(new Gated("one"), new Gated("two")));
    robot.clickOn("#cancel-work");
    await(() -> begun.contains("two"));
    assertThat(session.noticeProperty().get()).isEqualTo("Cancelled: nothing was written.");
  }

  @Test
  void theNextIsBegunWhenWhatIsUnderWayFails(FxRobot robot) throws TimeoutException {
    var failing =
        new Task<String>() {
          @Override
          protected String call() {
            throw new IllegalStateException("The disk is full.");
          }
        };
    begin(robot, List.of(failing, new Gated("two")));
    await(() -> begun.contains("two"));
    assertThat(session.noticeProperty().get()).isEqualTo("The disk is full.");
  }

  @Test
  void everythingThatIsNotDoneIsListed(FxRobot robot) throws TimeoutException {
    begin(robot, List.of(new Gated("one"), new Gated("two")));
    robot.clickOn("#all-work");
    TaskProgressView<?> list = robot.lookup("#work-list").queryAs(TaskProgressView.class);
    assertThat(list.getTasks()).hasSize(2);
    robot.interact(() -> robot.lookup(".cancel-listed").nth(1).queryButton().fire());
    await(() -> list.getTasks().size() == 1);
    assertThat(begun).containsExactly("one");
    gate.countDown();
    await(() -> list.getTasks().isEmpty());
  }

  private final class Gated extends Task<String> {

    private final String name;

    Gated(String name) {
      this.name = name;
      updateTitle(name);
    }

    @Override
    protected String call() throws InterruptedException {
      begun.add(name);
      gate.await();
      return name + " is done";
    }
  }

  private void begin(FxRobot robot, List<Task<String>> tasks) {
    robot.interact(() -> tasks.forEach(work::begin));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
