package dev.rainmaker.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** Problem document after RFC 9457 with a stable {@code code}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonAnyGetter Map<String, Object> extras) {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document for one occurrence. */
    public static Problem of(ProblemType type, String detail, String instance, Map<String, Object> extras) {
        return new Problem(
                "urn:rainmaker:problem:" + type.code(),
                type.title(),
                type.status(),
                detail,
                instance,
                type.code(),
                extras);
    }
}
