package dev.rainmaker.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Bodies of the API mean what they say: text is no number, a number is no text, a date is no count, nothing is rounded. */
@Provider
public class StrictBodies implements ContextResolver<ObjectMapper> {
    private static final Map<LogicalType, Set<CoercionInputShape>> REFUSED = Map.of(
            LogicalType.Textual,
                    Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Integer,
                    Set.of(CoercionInputShape.String, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Float, Set.of(CoercionInputShape.String, CoercionInputShape.Boolean),
            LogicalType.Boolean,
                    Set.of(CoercionInputShape.String, CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.DateTime, Set.of(CoercionInputShape.Integer, CoercionInputShape.Float));

    private final ObjectMapper strict;

    StrictBodies(ObjectMapper json) {
        strict = json.copy()
                .registerModule(new SimpleModule()
                        .addDeserializer(LocalDate.class, new DateText())
                        .addDeserializer(String.class, new KeepableText()));
        REFUSED.forEach((type, shapes) ->
                shapes.forEach(shape -> strict.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }

    /** Text that the database gives back as it was: no half of a pair of characters, no control characters but of lines. */
    private static final class KeepableText extends StdScalarDeserializer<String> {
        KeepableText() {
            super(String.class);
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            return text == null || isKeepable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "has characters that are no text");
        }

        private static boolean isKeepable(String text) {
            return text.codePoints()
                    .noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                            || c == 0x7f
                            || Character.getType(c) == Character.SURROGATE);
        }
    }

    /** The library's own reader also takes lists of numbers, an empty one as nothing; and no event is a thousand years away. */
    private static final class DateText extends StdScalarDeserializer<LocalDate> {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2199;

        DateText() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var text = parser.getText();
            var date = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            return date == null || date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
                    ? date
                    : (LocalDate)
                            context.handleWeirdStringValue(LocalDate.class, text, "must be between 1900 and 2199");
        }
    }
}
