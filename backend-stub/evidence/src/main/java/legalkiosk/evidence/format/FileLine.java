package legalkiosk.evidence.format;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One file in the manifest.
 *
 * @param hash SHA-256 of the content, or of salt and content when {@code protection} is {@code SALTED}
 */
public record FileLine(String name, long size, Protection protection, byte[] hash) {
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("size", size);
        json.put(protection == Protection.SALTED ? "saltedSha256" : "sha256", Hashes.hex(hash));
        if (protection == Protection.PERSONAL) {
            json.put("personal", true);
        }
        return json;
    }

    static FileLine read(Fields fields) throws Fields.Wrong {
        fields.only("name", "size", "sha256", "saltedSha256", "personal");
        boolean salted = fields.map().containsKey("saltedSha256");
        Object personal = fields.map().get("personal");
        if (salted && (personal != null || fields.map().containsKey("sha256"))
                || personal != null && !Boolean.TRUE.equals(personal)) {
            throw new Fields.Wrong("protection of a file is contradictory");
        }
        String name = fields.text("name");
        if (!Names.isContent(name)) {
            throw new Fields.Wrong("name of a file is not allowed");
        }
        long size = fields.count("size");
        if (size > Limits.PACKAGE) {
            throw new Fields.Wrong("size of a file is beyond the format");
        }
        Protection protection = salted ? Protection.SALTED : personal != null ? Protection.PERSONAL : Protection.OPEN;
        return new FileLine(name, size, protection, fields.hash(salted ? "saltedSha256" : "sha256"));
    }

    /** How many blocks the file has. */
    public long blocks() {
        return (size + Limits.BLOCK - 1) / Limits.BLOCK;
    }
}
