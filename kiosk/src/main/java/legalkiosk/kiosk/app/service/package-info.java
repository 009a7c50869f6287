/** What the service manager that started this program is told: the first screen is there, the screen still answers. No screen, no journey. */
@NullMarked
package legalkiosk.kiosk.app.service;

import org.jspecify.annotations.NullMarked;
