/** 您遇到了什么事？ From a question to an answer with deadlines, first steps and who helps. Works without the backend. */
@NullMarked
package legalkiosk.kiosk.journey.triage;

import org.jspecify.annotations.NullMarked;
