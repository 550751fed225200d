package dev.rainmaker.mcp.shared.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Leaves out of a tool's result what is not known. Output schemas say that a member is a text or a number, needed or not, and a
 * client that checks (the reference client does) refuses a result in which it is null. Other classes of the process are written
 * as ever.
 */
@Singleton
class ResultsWithoutNulls implements ObjectMapperCustomizer {
    private static final String OURS = "dev.rainmaker.mcp.";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setAnnotationIntrospectors(
                AnnotationIntrospector.pair(
                        new WithoutNulls(), mapper.getSerializationConfig().getAnnotationIntrospector()),
                mapper.getDeserializationConfig().getAnnotationIntrospector());
    }

    private static final class WithoutNulls extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated what) {
            return what instanceof AnnotatedClass && what.getRawType().getName().startsWith(OURS)
                    ? JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS)
                    : JsonInclude.Value.empty();
        }
    }
}
