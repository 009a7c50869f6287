/** Scanned pages as one PDF, made in memory; never a file. */
@NullMarked
package legalkiosk.hardware.documentcamera.pdf;

import org.jspecify.annotations.NullMarked;
