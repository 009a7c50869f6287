/** How programs log: events with fields, one JSON object a line in service, readable text on a console. No event of its own. */
package legalkiosk.foundation.logging;
