/**
 * Notarisation by video: what items allow, what happens in a case, and what terminals and notaries say to the backend about it. The
 * backend alone decides what may come next ({@link legalkiosk.contract.notarisation.CaseAct} is asked,
 * {@link legalkiosk.contract.notarisation.CaseView} is the answer); a terminal shows the view's step and nothing else.
 */
@NullMarked
package legalkiosk.contract.notarisation;

import org.jspecify.annotations.NullMarked;
