/** 预约咨询: what about, with whom, when, who you are, once more in words, and the slip. */
@NullMarked
package legalkiosk.kiosk.journey.booking;

import org.jspecify.annotations.NullMarked;
