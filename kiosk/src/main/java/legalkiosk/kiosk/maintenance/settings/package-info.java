/** What a site may change of its terminal's settings, checked before it is used, with every earlier version kept. Secrets never come here. */
@NullMarked
package legalkiosk.kiosk.maintenance.settings;

import org.jspecify.annotations.NullMarked;
