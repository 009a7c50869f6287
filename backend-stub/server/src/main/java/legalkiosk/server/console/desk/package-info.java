/** The lawyer's desk in the browser: its page, and what its scripts ask for beside the line. Rules of calls live in {@code consultation}. */
@NullMarked
package legalkiosk.server.console.desk;

import org.jspecify.annotations.NullMarked;
