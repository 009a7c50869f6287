/** 办事指南: browse by topic, search, read. Works without the backend. */
@NullMarked
package legalkiosk.kiosk.journey.guides;

import org.jspecify.annotations.NullMarked;
