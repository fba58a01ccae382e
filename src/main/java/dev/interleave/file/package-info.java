/// Writes files whole or not at all, whatever is in them: pictures, traces and programs alike. May
/// use nothing.
package dev.interleave.file;
