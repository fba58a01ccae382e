package dev.interleave.app.session;

import dev.interleave.analyse.Analysis;
import dev.interleave.picture.Film;
import dev.interleave.simulate.Script;
import dev.interleave.trace.Trace;

/// One run with everything that is shown of it.
///
/// @param title what its tab says
/// @param trace what happened
/// @param analysis what was found in it
/// @param film how it is shown
/// @param script what was laid down about it beforehand
public record RunView(String title, Trace trace, Analysis analysis, Film film, Script script) {}
