package dev.interleave.picture.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds what is set in colour. Works on any text, also while it is being written and is no program
/// yet, which is why it is not the parser of the language.
public enum Highlighter {
  /// The teaching language.
  PYTHON(
      """
      (?<comment>#[^\\n]*)\
      |(?<string>\\b[rRbBfFuU]{0,2}(?:\"""(?s:.*?)(?:\"""|\\z)|'''(?s:.*?)(?:'''|\\z)\
      |"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?)\
      |(?:\"""(?s:.*?)(?:\"""|\\z)|'''(?s:.*?)(?:'''|\\z)\
      |"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?))\
      |\\b(?<defining>def|class)[ \\t]+(?<definition>\\w+)\
      |\\b(?<keyword>and|as|assert|async|await|break|class|continue|def|del|elif|else|except\
      |False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise\
      |return|True|try|while|with|yield)\\b\
      |\\b(?<library>Thread|Lock|RLock|Semaphore|BoundedSemaphore|Event|Condition|Barrier\
      |Queue|LifoQueue|PriorityQueue|Process|Value|Array|print|range|len|int|float|str|list\
      |dict|tuple|bool|sum|min|max|abs|sorted|enumerate|zip|reversed|isinstance|repr\
      |current_thread|cpu_count|getpid|sleep|perf_counter)(?=\\s*\\()\
      |\\b(?<number>\\d[\\d_]*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)\\b\
      """),
  /// The language of the real programs.
  JAVA(
      """
      (?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)\
      |(?<string>"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?)\
      |\\b(?<defining>class|interface|enum|record)[ \\t]+(?<definition>[A-Z]\\w*)\
      |\\b(?<keyword>boolean|break|case|catch|class|continue|default|do|double|else|enum|extends\
      |false|final|finally|for|if|implements|import|int|interface|long|new|null|package|private\
      |protected|public|return|static|super|switch|synchronized|this|throw|throws|true|try|var\
      |void|volatile|while|yield)\\b\
      |(?<library>\\b[A-Z]\\w*|@\\w+)\
      |\\b(?<number>\\d[\\d_]*(?:\\.\\d+)?[LlDdFf]?)\\b\
      """);

  private final Pattern pattern;

  Highlighter(String pattern) {
    this.pattern = Pattern.compile(pattern.strip());
  }

  /// The tokens of a text in order.
  public List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    pattern.matcher(text).results().forEach(match -> add(tokens, match));
    return tokens;
  }

  private static void add(List<Token> tokens, MatchResult match) {
    if (match.start("definition") >= 0) {
      tokens.add(new Token(match.start("defining"), match.end("defining"), Token.Kind.KEYWORD));
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
