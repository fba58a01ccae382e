package dev.interleave.lesson;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a text that stands by itself.
public sealed interface Block {

  /// Running text.
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /// One entry of a list.
  record Item(List<Span> spans) implements Block {
    public Item {
      spans = List.copyOf(spans);
    }
  }

  /// Lines of a program.
  record Listing(String code) implements Block {}

  /// The text without what tells its parts from each other.
  default String plain() {
    return switch (this) {
      case Paragraph(List<Span> spans) -> plain(spans);
      case Item(List<Span> spans) -> plain(spans);
      case Listing(String code) -> code;
    };
  }

  /// Spans without what tells them from each other.
  static String plain(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
