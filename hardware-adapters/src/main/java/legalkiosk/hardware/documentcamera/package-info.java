/**
 * The document camera (高拍仪): what a sheet under the camera is, the pages scanned so far and the PDF they become. The seeing itself
 * is in {@code vision}; where the frames come from is the camera's business.
 */
@NullMarked
package legalkiosk.hardware.documentcamera;

import org.jspecify.annotations.NullMarked;
