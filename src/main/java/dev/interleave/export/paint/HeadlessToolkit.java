package dev.interleave.export.paint;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// The toolkit where there is no window: started when a picture needs it, on a platform that asks
/// for no display, unless the program has started one already.
final class HeadlessToolkit {

  private HeadlessToolkit() {}

  static void ensureStarted() {
    preferProperty("glass.platform", "Headless");
    preferProperty("prism.order", "sw");
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException _) {
      // Somebody started it before, which is all that is wanted.
      return;
    }
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The wait for the toolkit was interrupted.", e);
    }
  }

  private static void preferProperty(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
