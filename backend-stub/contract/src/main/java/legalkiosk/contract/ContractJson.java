package legalkiosk.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import legalkiosk.foundation.Sensitive;

/** How the contract is written as JSON: ISO-8601 times with their offset, absent values left out, unknown ones ignored. */
public final class ContractJson {
    private ContractJson() {}

    /** A mapper of its own, safe for several threads. On the wire personal data is the plain value: only TLS carries it. */
    public static ObjectMapper mapper() {
        SimpleModule personalData = new SimpleModule();
        personalData.addSerializer(new SensitiveWriter());
        personalData.addDeserializer(Sensitive.class, new SensitiveReader());
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(personalData)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    @SuppressWarnings("rawtypes")
    private static final class SensitiveWriter extends JsonSerializer<Sensitive> {
        @Override
        public Class<Sensitive> handledType() {
            return Sensitive.class;
        }

        @Override
        public void serialize(Sensitive value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString((String) value.reveal());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class SensitiveReader extends JsonDeserializer<Sensitive> {
        @Override
        public Sensitive deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            if (text == null) {
                throw JsonMappingException.from(in, "a text is wanted here");
            }
            return Sensitive.of(text);
        }
    }
}
