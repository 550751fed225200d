package dev.rainmaker.platform.json;

import dev.rainmaker.platform.problem.InvalidRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;

/** Query and path parameters that are enums of ours, in lower case as in JSON. */
@Provider
public class EnumParameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() && type.getName().startsWith("dev.rainmaker.") ? new EnumParameter<>(type) : null;
    }

    private record EnumParameter<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            for (var constant : type.getEnumConstants()) {
                if (toString(constant).equals(text)) {
                    return constant;
                }
            }
            throw new BadRequestException(new InvalidRequest(
                    type.getSimpleName().toLowerCase(Locale.ROOT), "can be one of " + LowerCaseEnums.names(type)));
        }

        @Override
        public String toString(T value) {
            return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
        }
    }
}
