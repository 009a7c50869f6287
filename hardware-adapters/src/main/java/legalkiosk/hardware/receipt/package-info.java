/** Receipt printers (小票打印机) behind a small interface. Nothing here knows a protocol or what receipts say. */
@NullMarked
package legalkiosk.hardware.receipt;

import org.jspecify.annotations.NullMarked;
