package dev.rainmaker.agents.model;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;

/**
 * JSON schemas of answer records, enums in lower case as in all our JSON. Primitives, lists and enums named in {@code required}
 * must be there; boxed numbers and texts may be null (the strict form of the vendor lists them all and allows null).
 */
final class Schemas {
    private Schemas() {}

    static JsonSchema of(String name, Class<?> answer) {
        return JsonSchema.builder().name(name).rootElement(object(answer)).build();
    }

    private static JsonObjectSchema object(Class<?> type) {
        var properties = new LinkedHashMap<String, JsonSchemaElement>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), element(component.getGenericType()));
        }
        var required = Arrays.stream(type.getRecordComponents())
                .filter(Schemas::alwaysThere)
                .map(RecordComponent::getName)
                .toList();
        return JsonObjectSchema.builder()
                .addProperties(properties)
                .required(required)
                .additionalProperties(false)
                .build();
    }

    private static boolean alwaysThere(RecordComponent component) {
        return component.getType().isPrimitive() || Collection.class.isAssignableFrom(component.getType());
    }

    private static JsonSchemaElement element(Type type) {
        if (type instanceof ParameterizedType list) {
            return JsonArraySchema.builder()
                    .items(element(list.getActualTypeArguments()[0]))
                    .build();
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return JsonEnumSchema.builder()
                    .enumValues(Arrays.stream(plain.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                            .toList())
                    .build();
        }
        if (plain.isRecord()) {
            return object(plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new JsonBooleanSchema();
        }
        if (plain == int.class || plain == Integer.class || plain == long.class) {
            return new JsonIntegerSchema();
        }
        return plain == double.class || plain == Double.class ? new JsonNumberSchema() : new JsonStringSchema();
    }
}
