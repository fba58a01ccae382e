/// PDF documents, written by Apache PDFBox. May use `picture` and the colours of `export.paint`.
package dev.interleave.export.pdf;
