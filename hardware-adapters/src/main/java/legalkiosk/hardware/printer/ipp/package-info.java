/** Printing over the network by IPP (RFC 8010, RFC 8011); what no other package needs to know about the protocol. */
@NullMarked
package legalkiosk.hardware.printer.ipp;

import org.jspecify.annotations.NullMarked;
