package dev.interleave.lesson;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads text with `code`, **strong** words, [links](https://example.org), lists and listings.
final class ProseParser {

  private static final String LISTING = "    ";
  private static final String ITEM = "- ";
  private static final Pattern MARK = Pattern.compile("`|\\*\\*|\\[(?=[^\\]]*\\]\\()");

  private final Complaints complaints;

  ProseParser(Complaints complaints) {
    this.complaints = complaints;
  }

  /// Reads the blocks that some lines make.
  List<Block> blocks(List<Line> lines) throws LessonException {
    var blocks = new ArrayList<Block>();
    int at = 0;
    while (at < lines.size()) {
      int end = endOfBlock(lines, at);
      if (end > at) {
        blocks.add(block(lines.subList(at, end)));
      }
      at = Math.max(end, at + 1);
    }
    return blocks;
  }

  private static int endOfBlock(List<Line> lines, int start) {
    boolean listing = lines.get(start).begins(LISTING);
    int at = start;
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && lines.get(at).begins(LISTING) == listing
        && (at == start || !lines.get(at).begins(ITEM))) {
      at++;
    }
    return at;
  }

  private Block block(List<Line> lines) throws LessonException {
    Line first = lines.getFirst();
    if (first.begins(LISTING)) {
      return new Block.Listing(
          String.join("\n", lines.stream().map(l -> l.text().substring(4)).toList()));
    }
    boolean item = first.begins(ITEM);
    var passage = new ArrayList<Phrase>();
    for (Line line : lines) {
      passage.add(line.after(item && line.equals(first) ? ITEM : ""));
    }
    List<Span> spans = spans(new Passage(passage));
    return item ? new Block.Item(spans) : new Block.Paragraph(spans);
  }

  /// Reads the spans of one line.
  List<Span> spans(Phrase phrase) throws LessonException {
    return spans(new Passage(List.of(phrase)));
  }

  /// Reads the spans of lines that belong together.
  List<Span> spans(Passage passage) throws LessonException {
    var spans = new ArrayList<Span>();
    String text = passage.text();
    Matcher mark = MARK.matcher(text);
    int at = 0;
    while (mark.find(at)) {
      plain(text.substring(at, mark.start()), spans);
      at =
          switch (mark.group()) {
            case "`", "**" -> marked(passage, mark.start(), mark.group(), spans);
            default -> link(passage, mark.start(), spans);
          };
    }
    plain(text.substring(at), spans);
    return spans;
  }

  private static void plain(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span.Plain(text));
    }
  }

  private int marked(Passage passage, int start, String mark, List<Span> spans)
      throws LessonException {
    int begin = start + mark.length();
    int end = passage.text().indexOf(mark, begin);
    if (end <= begin) {
      throw complaints.about(passage.place(start), "mark", mark);
    }
    String text = passage.text().substring(begin, end);
    spans.add(mark.equals("`") ? new Span.Code(text) : new Span.Strong(text));
    return end + mark.length();
  }

  private int link(Passage passage, int start, List<Span> spans) throws LessonException {
    String text = passage.text();
    int middle = text.indexOf("](", start);
    int end = text.indexOf(')', middle);
    if (end < 0) {
      throw complaints.about(passage.place(start), "link-end");
    }
    String address = text.substring(middle + 2, end);
    if (!isAddress(address)) {
      throw complaints.about(passage.place(middle + 2), "address", address);
    }
    spans.add(new Span.Link(text.substring(start + 1, middle), address));
    return end + 1;
  }

  private static boolean isAddress(String text) {
    try {
      var address = new URI(text);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
