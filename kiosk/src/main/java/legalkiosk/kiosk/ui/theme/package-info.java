/** Colours, sizes and icons of the terminal. One place; no screen names a colour or a size of its own. */
@NullMarked
package legalkiosk.kiosk.ui.theme;

import org.jspecify.annotations.NullMarked;
