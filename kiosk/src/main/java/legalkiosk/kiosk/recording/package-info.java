/** Recording a session of notarisation at the terminal, both sides of it: what the journey asks of whoever records. */
@NullMarked
package legalkiosk.kiosk.recording;

import org.jspecify.annotations.NullMarked;
