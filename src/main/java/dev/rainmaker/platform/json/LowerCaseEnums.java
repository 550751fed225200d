package dev.rainmaker.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Our enums are lower snake case on the wire ({@code approved_with_edits}); enums of libraries keep their own form. */
final class LowerCaseEnums extends SimpleModule {
    private static final String OURS = "dev.rainmaker.";

    LowerCaseEnums() {
        super("lower-case-enums");
        // By a modifier and not for Enum.class: that would take away the annotations of library enums.
        setSerializerModifier(new BeanSerializerModifier() {
            @Override
            public JsonSerializer<?> modifyEnumSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean, JsonSerializer<?> standard) {
                return isOurs(type.getRawClass()) ? new Writer() : standard;
            }
        });
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
                return isOurs(type.getRawClass()) ? new Reader(type.getRawClass()) : standard;
            }
        });
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends StdSerializer<Enum> {
        Writer() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public void serializeWithType(
                Enum value,
                JsonGenerator json,
                SerializerProvider provider,
                com.fasterxml.jackson.databind.jsontype.TypeSerializer type)
                throws IOException {
            serialize(value, json, provider);
        }
    }

    private static final class Reader extends JsonDeserializer<Enum<?>> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = json.getValueAsString();
            for (var constant : type.getEnumConstants()) {
                if (text != null
                        && ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
                    return (Enum<?>) constant;
                }
            }
            return (Enum<?>) context.handleWeirdStringValue(type, text, "can be one of " + names(type));
        }
    }

    static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
