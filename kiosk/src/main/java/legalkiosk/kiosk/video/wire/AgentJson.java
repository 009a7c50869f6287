package legalkiosk.kiosk.video.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import legalkiosk.contract.ContractJson;

/** Orders and reports as lines of JSON. Any thread. */
public final class AgentJson {
    /** Longer lines are nobody's order. */
    public static final int LONGEST = 256 * 1024;

    private final ObjectMapper json = ContractJson.mapper();

    public String line(Order order) {
        return write(order);
    }

    public String line(Report report) {
        return write(report);
    }

    /** {@link IllegalArgumentException} when it is no order. */
    public Order order(String line) {
        return read(line, Order.class);
    }

    /** {@link IllegalArgumentException} when it is no report. */
    public Report report(String line) {
        return read(line, Report.class);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String line, Class<T> type) {
        try {
            T value = json.readValue(line, type);
            if (value == null) {
                throw new IllegalArgumentException("null is no " + type.getSimpleName());
            }
            return value;
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), bad);
        }
    }
}
