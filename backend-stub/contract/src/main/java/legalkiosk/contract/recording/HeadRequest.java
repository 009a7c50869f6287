package legalkiosk.contract.recording;

import java.util.List;

/**
 * The device signs how far the chain has come.
 *
 * @param seq the line
 * @param link that line's link, in hex
 * @param signature over the head's statement, in base64
 * @param lines lines that did not come with a chunk, such as gaps and the end; may repeat what is kept
 */
public record HeadRequest(long seq, String link, String signature, List<String> lines) {}
