/// Films encoded with FFmpeg, the one package that knows it; loaded only when such a film is asked
/// for. May use `export.paint`.
package dev.interleave.export.video;
