package dev.interleave.app.session;

/// Programs that are explored in no time.
public final class TinyPrograms {

  /// Two threads that each read, then write one more.
  public static final String TWO_ADD =
      """
      from threading import Thread

      x = 0


      def add():
          global x
          x += 1


      t1 = Thread(target=add)
      t2 = Thread(target=add)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      """;

  /// The same with a lock around it.
  public static final String TWO_ADD_LOCKED =
      """
      from threading import Lock, Thread

      x = 0
      lock = Lock()


      def add():
          global x
          with lock:
              x += 1


      t1 = Thread(target=add)
      t2 = Thread(target=add)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      """;

  private TinyPrograms() {}
}
