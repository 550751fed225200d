package dev.rainmaker.mcp.shared.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Lets an argument be as long as 25 MB are in base 64; Jackson stops at 20 million characters by itself. What a request may
 * hold in all is still bounded by {@code quarkus.http.limits.max-body-size}.
 */
@Singleton
class LargeArguments implements ObjectMapperCustomizer {
    private static final int CHARACTERS = 36_000_000;

    @Override
    public void customize(ObjectMapper mapper) {
        var json = mapper.getFactory();
        json.setStreamReadConstraints(json.streamReadConstraints()
                .rebuild()
                .maxStringLength(CHARACTERS)
                .build());
    }
}
