/** 拍纸和证件: sheets and cards under the document camera become pages, which whoever asked for them prints or sends. */
@NullMarked
package legalkiosk.kiosk.journey.scanning;

import org.jspecify.annotations.NullMarked;
