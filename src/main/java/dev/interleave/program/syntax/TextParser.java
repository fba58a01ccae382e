package dev.interleave.program.syntax;

import dev.interleave.trace.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads text literals, f-strings among them; those side by side are one.
final class TextParser {

  private final SourceText source;
  private final TokenStream tokens;

  TextParser(SourceText source, TokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Expression parse() throws SyntaxException {
    int start = tokens.start();
    List<TextPart> parts = new ArrayList<>();
    while (tokens.at(Token.Kind.TEXT)) {
      Quotes quotes = Objects.requireNonNull(Quotes.at(source, tokens.next().start()));
      addParts(quotes, TextScanner.scan(source, quotes).pieces(), parts);
    }
    boolean plain = parts.stream().allMatch(TextPart.Characters.class::isInstance);
    if (!plain) {
      return new Expression.FormattedText(parts, tokens.since(start));
    }
    var text = new StringBuilder();
    for (TextPart part : parts) {
      if (part instanceof TextPart.Characters(var characters)) {
        text.append(characters);
      }
    }
    return new Expression.Literal(Datum.of(text.toString()), tokens.since(start));
  }

  private void addParts(Quotes quotes, List<Piece> pieces, List<TextPart> parts)
      throws SyntaxException {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Characters characters ->
            parts.add(new TextPart.Characters(TextContent.of(source, quotes, characters)));
        case Piece.Field field -> addField(quotes, field, parts);
      }
    }
  }

  private void addField(Quotes quotes, Piece.Field field, List<TextPart> parts)
      throws SyntaxException {
    Expression value = parseValue(field);
    List<TextPart> specification = new ArrayList<>();
    addParts(quotes, field.specification(), specification);
    int conversion = field.conversion();
    if (field.echoEnd() >= 0) {
      parts.add(
          new TextPart.Characters(source.substring(field.expressionStart(), field.echoEnd())));
      if (conversion == 0 && specification.isEmpty()) {
        conversion = 'r';
      }
    }
    parts.add(
        new TextPart.Field(
            value, conversion, specification, source.range(field.start(), field.end())));
  }

  private Expression parseValue(Piece.Field field) throws SyntaxException {
    var inside =
        new TokenStream(
            source, new Lexer(source, field.expressionStart(), field.expressionEnd()).tokens());
    Expression value = new ExpressionParser(source, inside).parseList();
    if (!inside.at(Token.Kind.NEWLINE) && !inside.at(Token.Kind.END)) {
      throw inside.error(
          "Expected the end of the field, found %s.".formatted(inside.peek().description()));
    }
    return value;
  }
}
