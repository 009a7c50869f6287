/**
 * The identity-card reader (身份证阅读器): the interface, the sealed result of a reading, and what a card carries. Knows no port
 * and no wire; drivers live in the packages below and nothing here points at them.
 */
@NullMarked
package legalkiosk.hardware.idcard;

import org.jspecify.annotations.NullMarked;
