/// The words of the program, in every language it speaks: no sentence that a person reads stands in
/// the code.
///
/// A text is named by a key, `controls.lock.hint`; what stands before the first dot is the file
/// that holds it, `assets/texts/en/controls.properties`, and in German
/// `assets/texts/de/controls.properties`.
@NullMarked
package dev.interleave.text;

import org.jspecify.annotations.NullMarked;
