/** What every program of the platform shares: personal data as a type, typed configuration, logging, numbers in Chinese, QR codes. No device, no screen, no law. */
package legalkiosk.foundation;
