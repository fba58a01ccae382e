package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The processes that were started to be measured. Closing it ends all of them, from any thread.
final class Children implements AutoCloseable {

  private final Texts texts;
  private final Queue<Child> started = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Children(Texts texts) {
    this.texts = texts;
  }

  /// Starts one, and waits until it has begun.
  ///
  /// @throws LiveException if it cannot be started
  Child start() throws LiveException {
    Child child = launch();
    child.answer();
    return child;
  }

  /// Starts several at once, and waits until all have begun.
  ///
  /// @throws LiveException if one cannot be started
  List<Child> start(int count) throws LiveException {
    var children = new ArrayList<Child>();
    for (int index = 0; index < count; index++) {
      children.add(launch());
    }
    for (Child child : children) {
      child.answer();
    }
    return children;
  }

  /// Starts one, and does not wait.
  ///
  /// @throws LiveException if it cannot be started
  private Child launch() throws LiveException {
    Child child = new Child(texts, process());
    started.add(child);
    if (closed) {
      child.kill();
      throw new CancellationException("Nothing more is started.");
    }
    return child;
  }

  private Process process() throws LiveException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx64m", "-XX:-UsePerfData"));
    try {
      command.addAll(whatToRun());
      return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException | URISyntaxException failure) {
      throw new LiveException(texts.say("claims.unstarted", failure.getMessage()), failure);
    }
  }

  /// The main class and where it is: in a folder, in a jar, or in the runtime image itself.
  private static List<String> whatToRun() throws URISyntaxException {
    URI place = MeasuredProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    String main = MeasuredProcess.class.getName();
    return "jrt".equals(place.getScheme())
        ? List.of("-m", MeasuredProcess.class.getModule().getName() + "/" + main)
        : List.of("-cp", Path.of(place).toString(), main);
  }

  @Override
  public void close() {
    closed = true;
    started.forEach(Child::kill);
  }
}
