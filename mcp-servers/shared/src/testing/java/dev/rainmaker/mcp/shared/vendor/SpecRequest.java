package dev.rainmaker.mcp.shared.vendor;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over the wire, for comparison with a vendor's description, and what is left of it when something is
 * left out: a description that cannot say no to that says nothing by its yes.
 *
 * @param headers names in lower case
 * @param query each parameter's values
 * @param type media type of the body without its parameters, or null
 * @param body JSON, or the parts of a form as one object; null for none
 */
public record SpecRequest(
        String method,
        String path,
        Map<String, String> headers,
        Map<String, List<String>> query,
        String type,
        JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last request that came. */
    public static SpecRequest lastOf(WireMockExtension wire) {
        return of((LoggedRequest) wire.getAllServeEvents().getFirst().getRequest());
    }

    static SpecRequest of(LoggedRequest request) {
        var headers = new TreeMap<String, String>();
        request.getAllHeaderKeys().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        var query = new TreeMap<String, List<String>>();
        request.getQueryParams().forEach((name, parameter) -> query.put(name, parameter.values()));
        var contentType = headers.get("content-type");
        var type =
                contentType == null ? null : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return new SpecRequest(
                request.getMethod().value(),
                URI.create(request.getUrl()).getRawPath(),
                headers,
                query,
                type,
                body(request, type));
    }

    private static JsonNode body(LoggedRequest request, String type) {
        if (request.getBody() == null || request.getBody().length == 0) {
            return null;
        }
        if ("multipart/form-data".equals(type)) {
            return form(request.getParts());
        }
        try {
            return JSON.readTree(request.getBody());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** What came once is a value, what came several times a list. */
    private static JsonNode form(Iterable<Request.Part> parts) {
        var form = JsonNodeFactory.instance.objectNode();
        for (var part : parts) {
            var value = JsonNodeFactory.instance.textNode(part.getBody().asString());
            var before = form.get(part.getName());
            if (before == null) {
                form.set(part.getName(), value);
            } else if (before instanceof ArrayNode list) {
                list.add(value);
            } else {
                form.putArray(part.getName()).add(before).add(value);
            }
        }
        return form;
    }

    /** Without a header. */
    public SpecRequest withoutHeader(String name) {
        return new SpecRequest(method, path, without(headers, name.toLowerCase(Locale.ROOT)), query, type, body);
    }

    /** Without a query parameter. */
    public SpecRequest withoutQuery(String name) {
        return new SpecRequest(method, path, headers, without(query, name), type, body);
    }

    /** With one value of a query parameter. */
    public SpecRequest withQuery(String name, String value) {
        var all = new TreeMap<>(query);
        all.put(name, List.of(value));
        return new SpecRequest(method, path, headers, all, type, body);
    }

    /** Without a body. */
    public SpecRequest withoutBody() {
        return new SpecRequest(method, path, headers, query, type, null);
    }

    /** Without a member of the body or a field of the form. */
    public SpecRequest withoutMember(String pointer) {
        var at = JsonPointer.compile(pointer);
        var copy = body.deepCopy();
        if (!(copy.at(at.head()) instanceof ObjectNode holder)
                || holder.remove(at.last().getMatchingProperty()) == null) {
            throw new AssertionError("the request has no " + pointer + " that could be left out");
        }
        return new SpecRequest(method, path, headers, query, type, copy);
    }

    /** With another member of the body or field of the form. */
    public SpecRequest withMember(String name, JsonNode value) {
        ObjectNode copy = body.deepCopy();
        return new SpecRequest(method, path, headers, query, type, copy.set(name, value));
    }

    /** To another path. */
    public SpecRequest to(String otherPath) {
        return new SpecRequest(method, otherPath, headers, query, type, body);
    }

    private static <T> Map<String, T> without(Map<String, T> all, String name) {
        var rest = new TreeMap<>(all);
        if (rest.remove(name) == null) {
            throw new AssertionError("the request has no " + name + " that could be left out");
        }
        return rest;
    }

    /** The path in its segments. */
    List<String> segments() {
        return new ArrayList<>(List.of(path.split("/", -1)));
    }
}
