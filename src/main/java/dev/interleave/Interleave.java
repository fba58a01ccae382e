package dev.interleave;

/// The program's entry point.
public final class Interleave {

  private Interleave() {}

  /// Starts the program.
  ///
  /// @param arguments the command line
  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
