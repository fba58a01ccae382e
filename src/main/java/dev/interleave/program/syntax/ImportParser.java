package dev.interleave.program.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads `import` and `from … import`.
final class ImportParser {

  private final TokenStream tokens;

  ImportParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  Statement parseImport() throws SyntaxException {
    int start = tokens.next().start();
    List<Statement.Imported> modules = new ArrayList<>();
    do {
      modules.add(parseImported("a module", true));
    } while (tokens.accept(","));
    return new Statement.Import(modules, tokens.since(start));
  }

  Statement parseFrom() throws SyntaxException {
    int start = tokens.next().start();
    if (tokens.at(".") || tokens.at("...")) {
      throw tokens.error(
          "Imports from a package of one's own lie outside the teaching language; put the code"
              + " into this program.");
    }
    Statement.Imported module = parseImported("a module", false);
    tokens.expect("import", "Expected `import` after the name of the module");
    if (tokens.at("*")) {
      throw tokens.error("`import *` lies outside the teaching language; name what is imported.");
    }
    boolean parenthesised = tokens.accept("(");
    List<Statement.Imported> members = new ArrayList<>();
    do {
      members.add(parseImported("what is imported", true));
    } while (tokens.accept(",") && !(parenthesised && tokens.at(")")));
    if (parenthesised) {
      tokens.expect(")", "Expected `,` or `)` after a name");
    }
    return new Statement.FromImport(module, members, tokens.since(start));
  }

  private Statement.Imported parseImported(String what, boolean renamable) throws SyntaxException {
    int start = tokens.start();
    var name = new StringBuilder(tokens.expectName(what));
    while (tokens.accept(".")) {
      name.append('.').append(tokens.expectName(what));
    }
    String variable =
        renamable && tokens.accept("as") ? tokens.expectName("a variable") : name.toString();
    return new Statement.Imported(name.toString(), variable, tokens.since(start));
  }
}
