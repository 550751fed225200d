package dev.rainmaker.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
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
        strict = json.copy().registerModule(new SimpleModule().addDeserializer(LocalDate.class, new DateText()));
        REFUSED.forEach((type, shapes) ->
                shapes.forEach(shape -> strict.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }

    /** The library's own reader also takes lists of numbers, an empty one as nothing. */
    private static final class DateText extends StdScalarDeserializer<LocalDate> {
        DateText() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? LocalDateDeserializer.INSTANCE.deserialize(parser, context)
                    : (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
    }
}
