package dev.rainmaker.platform.json;

import dev.rainmaker.platform.id.IdFormat;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Makes the generated contract say what really goes over the wire: enums in lower case, typed ids as texts, free-form JSON as
 * any object, streamed lines as one file; and the API only, not the pages beside it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class WireContract implements OASFilter {
    private static final Set<String> ENUMS_OF_JAVA = Set.of("DayOfWeek", "Month", "ChronoUnit");
    private static final String API = "/api/v1/";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            List.copyOf(contract.getPaths().getPathItems().keySet()).stream()
                    .filter(path -> !path.startsWith(API))
                    .forEach(contract.getPaths()::removePathItem);
            contract.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(WireContract::correctFiles);
        }
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        contract.getComponents().removeSchema("JsonNodeType");
        contract.getComponents().getSchemas().forEach(WireContract::correct);
    }

    private static void correctFiles(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().entrySet().stream())
                .filter(type -> type.getKey().startsWith("text/csv"))
                .forEach(type -> type.getValue()
                        .setSchema(OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .format("binary")));
    }

    private static void correct(String name, Schema schema) {
        var properties = schema.getProperties();
        if (schema.getEnumeration() != null && !ENUMS_OF_JAVA.contains(name)) {
            var values = new ArrayList<Object>();
            schema.getEnumeration().forEach(value -> values.add(value.toString().toLowerCase(Locale.ROOT)));
            schema.setEnumeration(values);
        } else if (name.equals("JsonNode")) {
            schema.setProperties(null);
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
        } else if (name.endsWith("Id")
                && properties != null
                && properties.keySet().equals(Set.of("value"))) {
            schema.setProperties(null);
            schema.setRequired(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setPattern(IdFormat.PATTERN);
        }
    }
}
