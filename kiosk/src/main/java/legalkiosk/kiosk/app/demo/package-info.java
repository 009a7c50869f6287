/** A whole terminal on one desk: a backend of its own, simulated devices, a network to cut. Never in service. */
@NullMarked
package legalkiosk.kiosk.app.demo;

import org.jspecify.annotations.NullMarked;
