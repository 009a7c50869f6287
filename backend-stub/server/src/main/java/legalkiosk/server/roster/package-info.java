/** Who is on duty when: lawyers and village advisers, their hours by rules, and the slots computed from them. */
@NullMarked
package legalkiosk.server.roster;

import org.jspecify.annotations.NullMarked;
