/** HTTP: routes to features, credentials, problem details, metrics, TLS. Decides nothing about bookings. */
@NullMarked
package legalkiosk.server.web;

import org.jspecify.annotations.NullMarked;
