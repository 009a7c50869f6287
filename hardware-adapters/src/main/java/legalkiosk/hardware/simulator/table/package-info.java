/** What a document camera looks at, drawn by the program: a sheet on a table with its light, shadows, noise and hands. */
@NullMarked
package legalkiosk.hardware.simulator.table;

import org.jspecify.annotations.NullMarked;
