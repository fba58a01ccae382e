package dev.interleave.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in the few signs of Markdown that the user guide is written in.
///
/// @param blocks what stands below each other
record Guide(List<Block> blocks) {

  private static final Pattern PIECE =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`|\\[(.+?)]\\(.+?\\)|\\*(.+?)\\*");
  private static final Pattern HEADING = Pattern.compile("(#+) (.*)");
  private static final Pattern PICTURE = Pattern.compile("!\\[(.*?)]\\(\\.\\.(/.*?)\\)");

  Guide {
    blocks = List.copyOf(blocks);
  }

  /// Something that stands by itself.
  sealed interface Block {

    /// A heading.
    ///
    /// @param level 1 for the title of all
    record Heading(int level, String text) implements Block {}

    /// Sentences.
    record Paragraph(List<Piece> pieces) implements Block {}

    /// A point of a list.
    record Point(List<Piece> pieces) implements Block {}

    /// Lines as they are typed.
    record Lines(String text) implements Block {}

    /// A picture.
    ///
    /// @param text what it shows
    /// @param path where it is among the resources of the program
    record Picture(String text, String path) implements Block {}
  }

  /// Some words.
  ///
  /// @param style `plain`, `strong`, `typed` or `slanted`
  record Piece(String text, String style) {}

  /// The guide that comes with the program.
  static Guide shipped() {
    String path = "/docs/user-guide.md";
    try (InputStream in = Guide.class.getResourceAsStream(path)) {
      return of(
          new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a text in Markdown says.
  static Guide of(String markdown) {
    var blocks = new ArrayList<Block>();
    boolean typed = false;
    var open = new ArrayList<String>();
    for (String line : (markdown + "\n").lines().toList()) {
      if (line.startsWith("```")) {
        close(open, typed, blocks);
        typed = !typed;
      } else if (typed) {
        open.add(line);
      } else {
        boolean begins =
            line.isBlank()
                || line.startsWith("- ")
                || line.startsWith("#")
                || line.startsWith("![");
        if (begins) {
          close(open, false, blocks);
        }
        if (!line.isBlank()) {
          open.add(line);
        }
      }
    }
    close(open, typed, blocks);
    return new Guide(blocks);
  }

  private static void close(List<String> open, boolean typed, List<Block> into) {
    if (!open.isEmpty()) {
      into.add(
          typed
              ? new Block.Lines(String.join("\n", open))
              : block(String.join(" ", open.stream().map(String::strip).toList())));
      open.clear();
    }
  }

  private static Block block(String text) {
    Matcher heading = HEADING.matcher(text);
    if (heading.matches()) {
      return new Block.Heading(heading.group(1).length(), heading.group(2));
    }
    Matcher picture = PICTURE.matcher(text);
    if (picture.matches()) {
      return new Block.Picture(picture.group(1), picture.group(2));
    }
    return text.startsWith("- ")
        ? new Block.Point(pieces(text.substring(2)))
        : new Block.Paragraph(pieces(text));
  }

  private static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (MatchResult piece : PIECE.matcher(text).results().toList()) {
      if (piece.start() > from) {
        pieces.add(new Piece(text.substring(from, piece.start()), "plain"));
      }
      pieces.add(styled(piece));
      from = piece.end();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), "plain"));
    }
    return List.copyOf(pieces);
  }

  private static Piece styled(MatchResult piece) {
    if (piece.group(1) != null) {
      return new Piece(piece.group(1).replace("`", ""), "strong");
    }
    if (piece.group(2) != null) {
      return new Piece(piece.group(2), "typed");
    }
    return piece.group(3) != null
        ? new Piece(piece.group(3), "plain")
        : new Piece(piece.group(4), "slanted");
  }
}
