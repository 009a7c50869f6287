package legalkiosk.hardware.idcard.layout;

/** A field of the text block: its name, first byte and size in bytes. */
record Field(String name, int at, int size) {}
