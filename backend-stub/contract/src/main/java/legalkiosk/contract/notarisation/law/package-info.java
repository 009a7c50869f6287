/**
 * What the law says about service items and cases, pure and without I/O except for {@link legalkiosk.contract.notarisation.law.ServiceItems},
 * which reads {@code config/content/services} and refuses what the law forbids. Terminal and backend ask the same rules.
 */
@NullMarked
package legalkiosk.contract.notarisation.law;

import org.jspecify.annotations.NullMarked;
