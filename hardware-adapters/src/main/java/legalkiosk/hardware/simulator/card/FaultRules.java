package legalkiosk.hardware.simulator.card;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;

/**
 * The faults that wait to happen, each as {@code COMMAND:KIND[*COUNT]}; COUNT defaults to 1 and 0 means for ever. Commands: {@code
 * find select read readfp addr status samid reset baud maxrf any}. Kinds: {@code silent sw=HH checksum truncate=N noise=N nearmiss
 * dup badlen stall=N,MS late=MS echo remove=N hangup}.
 */
final class FaultRules {
    private static final Set<String> COMMANDS =
            Set.of("find", "select", "read", "readfp", "addr", "status", "samid", "reset", "baud", "maxrf", "any");
    private static final int FOR_EVER = 0;

    private final List<Rule> rules = new ArrayList<>();

    /** Adds a rule; {@link IllegalArgumentException} with a sentence when the spec names none. */
    void add(Rule rule) {
        rules.add(rule);
    }

    void clear() {
        rules.clear();
    }

    /** The fault that spoils the answer to this command, if any waits; it is used up. */
    Optional<Fault> take(String command) {
        for (ListIterator<Rule> waiting = rules.listIterator(); waiting.hasNext(); ) {
            Rule rule = waiting.next();
            if (rule.command.equals(command) || rule.command.equals("any")) {
                if (rule.count == 1) {
                    waiting.remove();
                } else if (rule.count != FOR_EVER) {
                    waiting.set(new Rule(rule.command, rule.fault, rule.count - 1));
                }
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    /** One waiting fault; a count of 0 stays for ever. */
    record Rule(String command, Fault fault, int count) {
        /** Reads {@code COMMAND:KIND[*COUNT]}. */
        static Rule parse(String spec) {
            int star = spec.lastIndexOf('*');
            String body = star < 0 ? spec : spec.substring(0, star);
            int colon = body.indexOf(':');
            String command = colon < 0 ? "" : body.substring(0, colon);
            if (!COMMANDS.contains(command)) {
                throw wrong(spec);
            }
            try {
                int count = star < 0 ? 1 : Integer.parseUnsignedInt(spec.substring(star + 1));
                return new Rule(command, kind(spec, body.substring(colon + 1)), count);
            } catch (NumberFormatException notANumber) {
                throw wrong(spec);
            }
        }

        private static Fault kind(String spec, String text) {
            int equals = text.indexOf('=');
            String word = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? "" : text.substring(equals + 1);
            return switch (word) {
                case "silent" -> new Fault.Silent();
                case "sw" -> new Fault.Sw(HexFormat.fromHexDigits(value) & 0xFF);
                case "checksum" -> new Fault.Checksum();
                case "truncate" -> new Fault.Truncate(Integer.parseUnsignedInt(value));
                case "noise" -> new Fault.Noise(Integer.parseUnsignedInt(value));
                case "nearmiss" -> new Fault.NearMiss();
                case "dup" -> new Fault.Dup();
                case "badlen" -> new Fault.BadLength();
                case "stall" -> stall(spec, value);
                case "late" -> new Fault.Late(Double.parseDouble(value));
                case "echo" -> new Fault.Echo();
                case "remove" -> new Fault.Remove(Integer.parseUnsignedInt(value));
                case "hangup" -> new Fault.HangUp();
                default -> throw wrong(spec);
            };
        }

        private static Fault stall(String spec, String value) {
            int comma = value.indexOf(',');
            if (comma < 0) {
                throw wrong(spec);
            }
            return new Fault.Stall(
                    Integer.parseUnsignedInt(value.substring(0, comma)),
                    Double.parseDouble(value.substring(comma + 1)));
        }

        private static IllegalArgumentException wrong(String spec) {
            return new IllegalArgumentException("no fault is called '" + spec
                    + "'; say COMMAND:KIND[*COUNT] with a command of find select read readfp addr status samid reset"
                    + " baud maxrf any and a kind of silent sw=HH checksum truncate=N noise=N nearmiss dup badlen"
                    + " stall=N,MS late=MS echo remove=N hangup, for example read:checksum*2");
        }
    }
}
