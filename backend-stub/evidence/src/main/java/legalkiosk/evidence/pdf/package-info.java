/** Signatures inside PDF documents, checked without a PDF library. */
@NullMarked
package legalkiosk.evidence.pdf;

import org.jspecify.annotations.NullMarked;
