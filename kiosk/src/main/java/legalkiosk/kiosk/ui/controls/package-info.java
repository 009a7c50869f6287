/** What screens are made of. Each control brings its accessible name, works by touch and by keyboard and grows with 大字. */
@NullMarked
package legalkiosk.kiosk.ui.controls;

import org.jspecify.annotations.NullMarked;
