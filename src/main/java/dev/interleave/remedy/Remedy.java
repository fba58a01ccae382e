package dev.interleave.remedy;

import dev.interleave.trace.Toggles;

/// A change that may help, ready to be tried.
///
/// @param description what is changed, in one sentence
/// @param source the program's text with the change
/// @param toggles what is to be switched off with it
/// @param changesText whether the text is another, and not just a switch
public record Remedy(String description, String source, Toggles toggles, boolean changesText) {}
