package dev.rainmaker.mcp.shared.protocol;

import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NULL;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Kinds of the members of {@code params}, and what each method that a server of tools has wants of them. */
final class Params {
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    /** Members of these are looked at, too. */
    private static final Set<String> DEEPER = Set.of("_meta", "clientInfo");

    private static final Map<String, List<Rule>> METHODS = Map.of(
            "initialize",
            List.of(
                    Rule.must("protocolVersion", VALUE_STRING),
                    Rule.may("capabilities", START_OBJECT),
                    Rule.must("clientInfo", START_OBJECT),
                    Rule.must("clientInfo.name", VALUE_STRING),
                    Rule.must("clientInfo.version", VALUE_STRING)),
            "ping",
            List.of(),
            "tools/list",
            List.of(Rule.may("cursor", VALUE_STRING)),
            "tools/call",
            List.of(Rule.must("name", VALUE_STRING), Rule.may("arguments", START_OBJECT)),
            "logging/setLevel",
            List.of(Rule.must("level", VALUE_STRING)));

    private static final List<Rule> OF_ALL =
            List.of(Rule.may("_meta", START_OBJECT), Rule.may("_meta.progressToken", VALUE_STRING, VALUE_NUMBER_INT));

    private final Map<String, JsonToken> members = new HashMap<>();
    private JsonToken whole;

    /** What a member has to be. */
    private record Rule(String member, boolean needed, Set<JsonToken> kinds) {
        static Rule must(String member, JsonToken kind) {
            return new Rule(member, true, Set.of(kind));
        }

        static Rule may(String member, JsonToken... kinds) {
            return new Rule(member, false, Set.of(kinds));
        }

        boolean holds(Map<String, JsonToken> members) {
            var kind = members.getOrDefault(member, VALUE_NULL);
            return kinds.contains(kind) || !needed && kind == VALUE_NULL;
        }
    }

    /** Leaves the parser at the end of the value, or at a value that has no members. */
    void read(JsonToken value, JsonParser parser) throws IOException {
        whole = value;
        members.clear();
        if (value == START_OBJECT) {
            read("", parser);
        }
    }

    private void read(String prefix, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = prefix + parser.currentName();
            var value = parser.nextToken();
            members.put(name, value);
            if (value == START_OBJECT && DEEPER.contains(name)) {
                members.keySet().removeIf(member -> member.startsWith(name + "."));
                read(name + ".", parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** @return {@code null} when the method can be called with these */
    Message.Wrong wrongFor(String method) {
        var rules = METHODS.get(method);
        if (rules == null) {
            return new Message.Wrong(METHOD_NOT_FOUND, "This server has tools only and knows no such method.");
        }
        if (whole != null && whole != START_OBJECT) {
            return new Message.Wrong(INVALID_PARAMS, "params is an object.");
        }
        return Stream.concat(rules.stream(), OF_ALL.stream())
                .filter(rule -> !rule.holds(members))
                .findFirst()
                .map(rule -> new Message.Wrong(
                        INVALID_PARAMS, "params." + rule.member() + " is missing or of a wrong kind."))
                .orElse(null);
    }
}
