/** 帮助: the 12348 hotline and calling the hall's staff. */
@NullMarked
package legalkiosk.kiosk.journey.help;

import org.jspecify.annotations.NullMarked;
