package dev.rainmaker.security.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Names the header in the contract of every operation that it counts for. */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class IdempotencyContract implements OASFilter {
    private static final String PREFIX = "/api";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        contract.getPaths().getPathItems().forEach((path, item) -> {
            var post = item.getPOST();
            if (post == null
                    || !path.startsWith(PREFIX)
                    || !IdempotentPaths.cover("POST", path.substring(PREFIX.length()))) {
                return;
            }
            var known = post.getParameters();
            if (known == null || known.stream().noneMatch(each -> IdempotencyFilter.KEY.equals(each.getName()))) {
                post.addParameter(header());
            }
        });
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(IdempotencyFilter.KEY)
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Runs the request once: the first answer is kept for 24 hours and given again, with "
                        + IdempotencyFilter.REPLAYED + ": true, to the same request with the same key.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(128)
                        .pattern("^[!-~]+$"));
    }
}
