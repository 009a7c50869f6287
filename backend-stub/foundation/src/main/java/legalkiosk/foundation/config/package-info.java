/** Typed settings from YAML: a record says what a file may hold; every mistake in a file is told at once. No setting of its own. */
package legalkiosk.foundation.config;
