package dev.interleave.claims.measure;

/// One line that asks a measured process to do something. It answers each with a line that holds
/// one whole number.
///
/// @param order what to do
/// @param number how much of it, in the unit that the order names
/// @param text what else there is to know, often nothing
record Request(Order order, long number, String text) {

  private static final int PARTS = 3;

  /// What a measured process can do.
  enum Order {
    /// Computes so many rounds; the answer is the result.
    COMPUTE,
    /// Sleeps for so many milliseconds, as often as the text says.
    SLEEP,
    /// Starts so many platform threads that do nothing but wait, and keeps them.
    PARK_THREADS,
    /// Starts so many virtual threads that do nothing but wait, and keeps them; the answer is how
    /// many bytes of the heap that took.
    PARK_VIRTUAL_THREADS,
    /// Writes the number to a variable; the answer is what it then reads from it.
    WRITE,
    /// Adds 1 to that variable so often; the answer is what it then reads.
    ADD,
    /// Sends the next so many bytes back one by one, each before it reads the next.
    ECHO,
    /// Maps the file that the text names, as large as a [MappedTurns] is.
    MAP,
    /// Writes the number to the mapped file.
    WRITE_MAPPED,
    /// Takes so many turns at the mapped file.
    TAKE_TURNS,
    /// Computes without end, and goes on listening.
    COMPUTE_ENDLESSLY
  }

  Request(Order order, long number) {
    this(order, number, "");
  }

  /// The request of a line.
  static Request parse(String line) {
    String[] parts = line.split(" ", PARTS);
    return new Request(Order.valueOf(parts[0]), Long.parseLong(parts[1]), parts[2]);
  }

  /// Its line, without an end.
  String line() {
    return order + " " + number + " " + text;
  }
}
