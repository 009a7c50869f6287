package legalkiosk.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values by an OpenAPI schema, and values that nobody expects. */
final class HostileValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\r\nSet-Cookie: x=1",
            "' or 1=1 --",
            "${jndi:ldap://localhost/x}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "%00%ff",
            "\ud800",
            "👩‍⚖️𠮷\u202e",
            "null",
            "NaN",
            "2026-02-30",
            "9999999-01-01",
            "-1");
    private static final List<String> WORDS = List.of(
            "沙坪街道",
            "labour",
            "普通话",
            "粤语",
            "HS-01",
            "unpaid-wages",
            "440799188002290013",
            "13800000000",
            "0013",
            "resident");

    private final JsonNode document;
    private final Random random;
    private final Map<String, List<String>> known = new HashMap<>();

    HostileValues(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** An id of a kind of things, such as slots, that an answer named; requests use it again. */
    void know(String kind, String id) {
        List<String> ids = known.computeIfAbsent(kind, fresh -> new ArrayList<>());
        if (ids.size() > 20) {
            ids.remove(random.nextInt(10));
        }
        ids.add(id);
    }

    /** An id of this kind that is known, or something like one. */
    String id(String kind) {
        List<String> ids = known.getOrDefault(kind, List.of());
        return ids.isEmpty() || random.nextInt(5) == 0 ? "01a20b15-2e39-7281-ad41-5d9af3c18e67" : any(ids);
    }

    /** What the schema asks for. */
    JsonNode of(JsonNode schema) {
        return of(schema, "", 0);
    }

    private JsonNode of(JsonNode schema, String name, int depth) {
        if (schema.has("$ref")) {
            return of(document.at(schema.get("$ref").asText().substring(1)), name, depth);
        }
        if (schema.has("oneOf")) {
            return oneOf(schema, name, depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> JSON.textNode(text(schema.path("format").asText(), name));
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(0) + random.nextInt(3));
            case "number" -> JSON.numberNode(random.nextDouble());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(3); i > 0 && depth < 6; i--) {
                    list.add(of(schema.path("items"), name, depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                List<String> required = new ArrayList<>();
                schema.path("required").forEach(field -> required.add(field.asText()));
                schema.path("properties").properties().forEach(field -> {
                    if (required.contains(field.getKey()) || (depth < 6 && random.nextBoolean())) {
                        object.set(field.getKey(), of(field.getValue(), field.getKey(), depth + 1));
                    }
                });
                yield object;
            }
        };
    }

    private JsonNode oneOf(JsonNode schema, String name, int depth) {
        Map<String, String> kinds = new LinkedHashMap<>();
        schema.path("discriminator")
                .path("mapping")
                .properties()
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue().asText()));
        if (kinds.isEmpty()) {
            return of(schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())), name, depth);
        }
        String kind = new ArrayList<>(kinds.keySet()).get(random.nextInt(kinds.size()));
        JsonNode made = of(document.at(kinds.get(kind).substring(1)), name, depth);
        ObjectNode object = JSON.objectNode();
        object.put(schema.path("discriminator").path("propertyName").asText(), kind);
        object.setAll((ObjectNode) made);
        return object;
    }

    String text(String format, String name) {
        if (name.equals("slotId") || name.equals("holdId")) {
            return id(name.substring(0, 4) + "s");
        }
        return switch (format) {
            case "date" -> "2026-11-%02d".formatted(24 + random.nextInt(5));
            case "date-time" -> "2026-11-24T09:30:00+08:00";
            default ->
                switch (name) {
                    case "phone" -> "13800000000";
                    case "town" -> "沙坪街道";
                    case "topic" -> "labour";
                    case "language" -> "普通话";
                    case "item" -> "mandate";
                    case "country" -> "CN";
                    case "birth" -> "1988-02-29";
                    case "kind" -> "BROUGHT";
                    case "pages" -> "1";
                    case "lastFour" -> "0013";
                    case "idNumber" -> "440799188002290013";
                    default -> any(WORDS);
                };
        };
    }

    private String any(List<String> many) {
        return many.get(random.nextInt(many.size()));
    }

    /** Text nobody expects. */
    String odd() {
        return switch (random.nextInt(6)) {
            case 0 -> "长".repeat(random.nextInt(3_000));
            case 1 -> Character.toString(random.nextInt(0x20));
            default -> any(TEXTS);
        };
    }

    /** Changes one place of a tree into something of another kind. */
    JsonNode broken(JsonNode tree) {
        if (tree instanceof ObjectNode object && !object.isEmpty() && random.nextInt(5) > 0) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(odd(), object.get(name));
                default -> object.set(name, broken(object.get(name)));
            }
            return object;
        }
        if (tree instanceof ArrayNode list && !list.isEmpty() && random.nextBoolean()) {
            int at = random.nextInt(list.size());
            list.set(at, broken(list.get(at)));
            return list;
        }
        return odd(tree);
    }

    private JsonNode odd(JsonNode instead) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(BigInteger.TEN.pow(400));
            case 2 -> JSON.numberNode(Long.MIN_VALUE);
            case 3 -> JSON.numberNode(-0.5);
            case 4 -> JSON.booleanNode(true);
            case 5 -> JSON.arrayNode().add(instead).addNull();
            case 6 -> JSON.objectNode().set("x", instead);
            case 7 -> {
                ArrayNode many = JSON.arrayNode();
                for (int i = 0; i < 2_000; i++) {
                    many.add(i);
                }
                yield many;
            }
            default -> JSON.textNode(odd());
        };
    }
}
