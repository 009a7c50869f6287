/**
 * Knows a printed page again on a photo of it: what is printed on pages for that ({@link legalkiosk.server.notarisation.pages.PageMark}),
 * and the comparison of a photo with the print, line by line. Plain Java on grey pictures; nothing here knows cases.
 */
@NullMarked
package legalkiosk.server.notarisation.pages;

import org.jspecify.annotations.NullMarked;
