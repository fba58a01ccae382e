/// Takes a run along: pictures and films, from the window. Acts on the session and on `export`.
package dev.interleave.app.export;
