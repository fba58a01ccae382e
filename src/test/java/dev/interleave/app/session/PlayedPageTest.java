package dev.interleave.app.session;

import dev.interleave.text.SampleTexts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.analyse.readout.Readout;
import dev.interleave.export.ExportProgress;
import dev.interleave.export.PageExport;
import dev.interleave.footage.Footage;
import dev.interleave.footage.Parts;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Steps through an exported page in a real browser, and through the same run in the window.
/// Skipped where there is no Chromium.
class PlayedPageTest {

  /// Holds the page, steps to its end and back, and writes down what it shows at each step.
  private static final String READER =
      """
      <!DOCTYPE html><meta charset="utf-8"><iframe id="page" src="page.html" width="960" height="640"></iframe>
      <pre id="read"></pre>
      <script>
      window.onload = () => {
        const page = document.getElementById('page').contentWindow;
        const press = (key) =>
          page.document.dispatchEvent(new page.KeyboardEvent('keydown', { key, cancelable: true }));
        const text = (element) => element.textContent;
        const lines = [];
        const read = () => {
          const rows = [...page.document.querySelectorAll('#state dl div')]
            .map((row) => `${text(row.querySelector('dt'))}=${text(row.querySelector('dd'))}`);
          lines.push([text(page.document.getElementById('step-text')), ...rows].join('|'));
        };
        press('Home');
        read();
        for (let step = 1; step <= STEPS; step++) { press('ArrowRight'); read(); }
        for (let step = 1; step <= STEPS; step++) { press('ArrowLeft'); read(); }
        document.getElementById('read').textContent = `BEGIN\\n${lines.join('\\n')}\\nEND`;
      };
      </script>
      """;

  private static String browser = "";

  @TempDir private Path folder;

  @BeforeAll
  static void findTheBrowser() {
    browser =
        Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
            .flatMap(
                place ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    assumeTrue(!browser.isEmpty(), "Chromium is not installed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"race", "queue-workers", "shared-memory"})
  void everyStepForwardAndBackShowsWhatTheWindowShows(String program) throws Exception {
    BuiltInProgram chosen = BuiltInProgram.named(program).orElseThrow();
    var session = new Session();
    session.switchTo(session.togglesProperty().get().withLocks(false));
    session.open(chosen.name(), chosen.source(), null);
    RunView run = Objects.requireNonNull(session.runProperty().get());
    Duration end = run.film().pace().length();
    new PageExport(960, 540, 1, 20)
        .write(
            Footage.playable(run.film(), Parts.USUAL),
            Duration.ZERO,
            end,
            folder.resolve("page.html"),
            ExportProgress.UNWATCHED);

    List<String> window = new ArrayList<>();
    int steps = run.trace().stepCount();
    for (int step = 0; step <= steps; step++) {
      session.playback().moveToStep(step);
      window.add(
          told(run.trace(), Objects.requireNonNull(session.playback().momentProperty().get())));
    }
    for (int step = steps - 1; step >= 0; step--) {
      window.add(window.get(step));
    }
    assertThat(readInBrowser(steps)).isEqualTo(window);
  }

  private static String told(Trace trace, Moment moment) {
    return Stream.concat(
            Stream.of("Step %d of %d".formatted(moment.stepCount(), trace.stepCount())),
            Readout.of(trace, moment, SampleTexts.ENGLISH).stream()
                .map(line -> line.name() + "=" + line.text()))
        .collect(Collectors.joining("|"));
  }

  private List<String> readInBrowser(int steps) throws IOException, InterruptedException {
    Path reader = folder.resolve("reader.html");
    Files.writeString(reader, READER.replace("STEPS", Integer.toString(steps)));
    Path out = folder.resolve("out.html");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--allow-file-access-from-files",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                reader.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the browser ends").isTrue();
    List<String> lines = Files.readString(out).lines().toList();
    int first = lines.stream().map(String::strip).toList().indexOf("<pre id=\"read\">BEGIN");
    assertThat(first).as("what the browser says: %s", lines).isNotNegative();
    return lines.stream()
        .skip(first + 1L)
        .takeWhile(line -> !line.startsWith("END"))
        .map(
            line ->
                line.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&nbsp;", "\u00a0")
                    .replace("&amp;", "&"))
        .toList();
  }
}
