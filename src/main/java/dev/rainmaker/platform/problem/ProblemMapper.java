package dev.rainmaker.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.rainmaker.platform.id.Ids;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. Unknown failures answer a bare 500 with a log reference, nothing else. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Ids ids;

    public ProblemMapper(Ids ids) {
        this.ids = ids;
    }

    @ServerExceptionMapper
    public Response domain(DomainException failure, UriInfo uri) {
        return answer(failure.type(), failure.getMessage(), uri, failure.extras());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure, UriInfo uri) {
        var violations = failure.getConstraintViolations().stream()
                .map(violation -> new InvalidRequest.Violation(
                        lastName(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(Comparator.comparing(InvalidRequest.Violation::field))
                .toList();
        var first =
                violations.isEmpty() ? new InvalidRequest.Violation("request", "is not valid") : violations.getFirst();
        return answer(
                PlatformProblem.INVALID_REQUEST,
                first.field() + ": " + first.message(),
                uri,
                Map.of("violations", violations));
    }

    /** Mismatches are named because the framework has a mapper of its own for them. */
    @ServerExceptionMapper({JsonMappingException.class, MismatchedInputException.class})
    public Response mapping(JsonMappingException failure, UriInfo uri) {
        if (failure.getCause() instanceof DomainException domain) {
            return domain(domain, uri);
        }
        var field = StreamSupport.stream(failure.getPath().spliterator(), false)
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .reduce((left, right) -> left + "." + right)
                .orElse("body");
        var message = "has a value of the wrong kind or is not known here";
        return answer(
                PlatformProblem.INVALID_REQUEST,
                field + ": " + message,
                uri,
                Map.of("violations", List.of(new InvalidRequest.Violation(field, message))));
    }

    /** Named of its own, because Quarkus brings a mapper for exactly this class that answers without a problem. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure, UriInfo uri) {
        return mapping(failure, uri);
    }

    @ServerExceptionMapper
    public Response malformed(JacksonException failure, UriInfo uri) {
        var at = failure.getLocation();
        var where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return answer(
                PlatformProblem.MALFORMED_JSON, "The body could not be read as JSON" + where + ".", uri, Map.of());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException failure, UriInfo uri) {
        return answer(PlatformProblem.UNAUTHENTICATED, "Send a valid access token.", uri, Map.of());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, UriInfo uri) {
        return answer(
                PlatformProblem.FORBIDDEN,
                "Ask an owner or a manager to do this or to change your role.",
                uri,
                Map.of());
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, UriInfo uri) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DomainException domain -> {
                    return domain(domain, uri);
                }
                case JsonMappingException mapping -> {
                    return mapping(mapping, uri);
                }
                case JacksonException malformed -> {
                    return malformed(malformed, uri);
                }
                default -> {}
            }
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unknown(failure, uri);
        }
        var type =
                switch (status) {
                    case 400 -> PlatformProblem.INVALID_REQUEST;
                    case 401 -> PlatformProblem.UNAUTHENTICATED;
                    case 403 -> PlatformProblem.FORBIDDEN;
                    case 404 -> PlatformProblem.NOT_FOUND;
                    case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
                    case 406 -> PlatformProblem.NOT_ACCEPTABLE;
                    case 413 -> PlatformProblem.TOO_LARGE;
                    case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
                    default -> null;
                };
        return type == null ? failure.getResponse() : answer(type, hint(type), uri, Map.of());
    }

    @ServerExceptionMapper
    public Response persistence(PersistenceException failure, UriInfo uri) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
                return answer(
                        PlatformProblem.VERSION_CONFLICT,
                        "Somebody changed this at the same moment. Load it again and repeat your edit.",
                        uri,
                        Map.of());
            }
            if (cause instanceof LockAcquisitionException) {
                return answer(
                        PlatformProblem.CONFLICT,
                        "Somebody changed the same thing at the same moment. Send it again.",
                        uri,
                        Map.of());
            }
        }
        return unknown(failure, uri);
    }

    /** The framework's word for a form that ends before its first part, or in the middle of one. */
    @ServerExceptionMapper
    public Response cutShort(IOException failure, UriInfo uri) {
        return String.valueOf(failure.getMessage()).contains("parsing multipart")
                ? answer(
                        PlatformProblem.INVALID_REQUEST,
                        "The form ends too early. Send it again as a whole.",
                        uri,
                        Map.of())
                : unknown(failure, uri);
    }

    @ServerExceptionMapper
    public Response unknown(Throwable failure, UriInfo uri) {
        var reference = ids.next();
        LOG.errorf(failure, "request failed reference=%s", reference);
        return answer(
                PlatformProblem.INTERNAL_ERROR,
                "Try again; if it stays, tell the operator this reference: " + reference + ".",
                uri,
                Map.of("reference", reference));
    }

    private static String hint(ProblemType type) {
        return switch (type) {
            case PlatformProblem.NOT_FOUND -> "There is nothing at this address, or it is not yours to see.";
            case PlatformProblem.TOO_LARGE -> "Send less at once.";
            default -> type.title() + ".";
        };
    }

    private static String lastName(String path) {
        int dot = path.indexOf('.');
        int second = dot < 0 ? -1 : path.indexOf('.', dot + 1);
        return second < 0 ? path.substring(dot + 1) : path.substring(second + 1);
    }

    private static Response answer(ProblemType type, String detail, UriInfo uri, Map<String, Object> extras) {
        var response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(type, detail, address(uri), extras));
        if (type.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (extras.get("retry_after_seconds") instanceof Long seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return response.build();
    }

    /** The path as the caller sent it; the framework's own path leaves out where the API is mounted. */
    private static String address(UriInfo uri) {
        var base = uri.getBaseUri().getPath();
        var path = uri.getPath();
        return path.startsWith(base) ? path : base.replaceAll("/+$", "") + "/" + path.replaceAll("^/+", "");
    }
}
