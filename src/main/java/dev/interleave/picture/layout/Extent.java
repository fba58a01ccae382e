package dev.interleave.picture.layout;

/// How much a resource will ever hold.
///
/// @param characters length of its longest value, element or item, in characters
/// @param elements how many elements or items it has at once, at most
/// @param keyCharacters length of its longest key, in characters
public record Extent(int characters, int elements, int keyCharacters) {

  static final Extent NOTHING = new Extent(1, 0, 1);

  Extent with(int moreCharacters, int moreElements, int moreKeyCharacters) {
    return new Extent(
        Math.max(characters, moreCharacters),
        Math.max(elements, moreElements),
        Math.max(keyCharacters, moreKeyCharacters));
  }
}
