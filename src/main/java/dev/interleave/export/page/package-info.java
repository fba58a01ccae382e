/// What a page that plays is made of: the film in numbers, the fonts it needs, the template. Knows
/// no toolkit. May use `export.paint` for the names of colours, and `picture`.
package dev.interleave.export.page;
