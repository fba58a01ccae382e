package dev.interleave.lesson;

/// A piece of text within a line.
public sealed interface Span {

  /// The characters a person reads.
  String text();

  /// Text as it is.
  record Plain(String text) implements Span {}

  /// Something that could stand in a program.
  record Code(String text) implements Span {}

  /// Text that matters.
  record Strong(String text) implements Span {}

  /// Text that leads to a page on the web.
  ///
  /// @param address where it leads, beginning with `https://`
  record Link(String text, String address) implements Span {}
}
