/// The text of SVG documents. May use `picture` and the colours of `export.paint`.
package dev.interleave.export.svg;
