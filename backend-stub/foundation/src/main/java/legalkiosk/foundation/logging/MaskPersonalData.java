package legalkiosk.foundation.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import legalkiosk.foundation.Sensitive;
import net.logstash.logback.decorate.JsonFactoryDecorator;

/** Writes personal data into JSON log lines by its masked text, also inside other values. */
final class MaskPersonalData implements JsonFactoryDecorator {
    @Override
    public JsonFactory decorate(JsonFactory factory) {
        ObjectMapper mapper = (ObjectMapper) factory.getCodec();
        mapper.registerModule(new SimpleModule().addSerializer(Sensitive.class, ToStringSerializer.instance));
        return factory;
    }
}
