package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.live.run.LiveException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A process that was started to be measured. What it is asked it does at once and answers.
final class Child {

  private final Texts texts;
  private final Process process;
  private final OutputStream requests;
  private final BufferedReader answers;

  Child(Texts texts, Process process) {
    this.texts = texts;
    this.process = process;
    this.requests = process.getOutputStream();
    this.answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  long pid() {
    return process.pid();
  }

  /// Asks for something, and waits for the answer.
  ///
  /// @throws LiveException if it has ended
  long ask(Request request) throws LiveException {
    tell(request);
    return answer();
  }

  /// Asks for something.
  ///
  /// @throws LiveException if it has ended
  void tell(Request request) throws LiveException {
    try {
      requests.write((request.line() + "\n").getBytes(StandardCharsets.US_ASCII));
      requests.flush();
    } catch (IOException ended) {
      throw new LiveException(texts.say("claims.ended-early"), ended);
    }
  }

  /// Waits for the answer to what it was asked.
  ///
  /// @throws LiveException if it has ended
  long answer() throws LiveException {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new LiveException(texts.say("claims.ended-early"));
      }
      return Long.parseLong(line);
    } catch (IOException ended) {
      throw new LiveException(texts.say("claims.ended-early"), ended);
    }
  }

  /// Sends bytes to and fro: each comes back before the next one goes.
  ///
  /// @throws LiveException if it has ended
  void bounce(int times) throws LiveException {
    tell(new Request(Request.Order.ECHO, times));
    try {
      // Nothing is buffered: it has answered everything it was asked before.
      InputStream back = process.getInputStream();
      for (int time = 0; time < times; time++) {
        requests.write(time & 0x7F);
        requests.flush();
        if (back.read() < 0) {
          throw new LiveException(texts.say("claims.ended-early"));
        }
      }
    } catch (IOException ended) {
      throw new LiveException(texts.say("claims.ended-early"), ended);
    }
    answer();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends it without asking.
  void kill() {
    process.destroyForcibly();
  }

  /// Waits for it to end.
  ///
  /// @return whether it has
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
  }
}
