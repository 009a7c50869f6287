/** How a package is laid out, byte by byte: names, canonical JSON, manifest, container. No signatures. */
@NullMarked
package legalkiosk.evidence.format;

import org.jspecify.annotations.NullMarked;
