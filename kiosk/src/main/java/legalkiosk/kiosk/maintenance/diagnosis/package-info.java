/** 帮我找毛病: from a symptom to the part, in questions anybody can answer; the machine is asked before the person. */
@NullMarked
package legalkiosk.kiosk.maintenance.diagnosis;

import org.jspecify.annotations.NullMarked;
