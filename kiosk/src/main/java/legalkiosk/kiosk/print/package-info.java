/**
 * Paper: what a citizen takes home as tagged A4 PDFs (PDF/UA-1), and the way of a document to the printer without leaving anything
 * behind. No screen, no journey.
 */
@NullMarked
package legalkiosk.kiosk.print;

import org.jspecify.annotations.NullMarked;
