/** The database: SQLite or PostgreSQL behind the same few calls, and the sealing of personal data. Knows no feature. */
@NullMarked
package legalkiosk.server.storage;

import org.jspecify.annotations.NullMarked;
