/** What a site may set for one terminal: typed, checked at start. No device, no screen. */
package legalkiosk.kiosk.app.config;
