/** What any backend of the platform must speak: records, routes and error kinds. No storage, no transport, no screen. */
package legalkiosk.contract;
