/**
 * Cases of notarisation by video: what may come next in a case is decided here and nowhere else. A case is the list of its acts; its state
 * is computed from them by {@code CaseRules}, which is pure. Knows no socket and no page.
 */
@NullMarked
package legalkiosk.server.notarisation;

import org.jspecify.annotations.NullMarked;
