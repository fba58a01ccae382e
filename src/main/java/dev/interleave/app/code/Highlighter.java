package dev.interleave.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds what is set in colour. Works on any text, also while it is being written and is no program
/// yet, which is why it is not the parser of the language.
final class Highlighter {

  private static final Pattern PATTERN =
      Pattern.compile(
          """
          (?<comment>#[^\\n]*)\
          |(?<string>\\b[rRbBfFuU]{0,2}(?:\"""(?s:.*?)(?:\"""|\\z)|'''(?s:.*?)(?:'''|\\z)\
          |"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?)\
          |(?:\"""(?s:.*?)(?:\"""|\\z)|'''(?s:.*?)(?:'''|\\z)\
          |"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?))\
          |\\b(?:def|class)[ \\t]+(?<definition>\\w+)\
          |\\b(?<keyword>and|as|assert|async|await|break|class|continue|def|del|elif|else|except\
          |False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise\
          |return|True|try|while|with|yield)\\b\
          |\\b(?<library>Thread|Lock|RLock|Semaphore|BoundedSemaphore|Event|Condition|Barrier\
          |Queue|LifoQueue|PriorityQueue|Process|Value|Array|print|range|len|int|float|str|list\
          |dict|tuple|bool|sum|min|max|abs|sorted|enumerate|zip|reversed|isinstance|repr\
          |current_thread|cpu_count|getpid|sleep|perf_counter)(?=\\s*\\()\
          |\\b(?<number>\\d[\\d_]*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)\\b\
          """
              .strip());

  private static final int DEFINING_WORD_AT_MOST = 5;

  private Highlighter() {}

  /// The tokens of a text in order.
  static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    PATTERN.matcher(text).results().forEach(match -> add(tokens, match, text));
    return tokens;
  }

  private static void add(List<Token> tokens, MatchResult match, String text) {
    if (match.start("definition") >= 0) {
      int word = text.startsWith("def", match.start()) ? "def".length() : DEFINING_WORD_AT_MOST;
      tokens.add(new Token(match.start(), match.start() + word, Token.Kind.KEYWORD));
      tokens.add(
          new Token(match.start("definition"), match.end("definition"), Token.Kind.DEFINITION));
      return;
    }
    tokens.add(new Token(match.start(), match.end(), kind(match)));
  }

  private static Token.Kind kind(MatchResult match) {
    if (match.start("comment") >= 0) {
      return Token.Kind.COMMENT;
    }
    if (match.start("string") >= 0) {
      return Token.Kind.STRING;
    }
    if (match.start("keyword") >= 0) {
      return Token.Kind.KEYWORD;
    }
    return match.start("library") >= 0 ? Token.Kind.LIBRARY : Token.Kind.NUMBER;
  }
}
