package dev.rainmaker.mcp.shared.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/**
 * What can be told of a JSON-RPC message without holding its content: large arguments are passed over. The extension never
 * answers some messages that break its expectations (a call without a name), so they are found here.
 *
 * @param id text or number of a request, else {@code null}
 * @param method {@code null} unless it is a request or a notification
 * @param wrong why it cannot be answered, else {@code null}
 */
record Message(Kind kind, Object id, String method, Wrong wrong) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;

    enum Kind {
        REQUEST,
        NOTIFICATION,
        RESPONSE,
        NONE
    }

    /** A JSON-RPC error. */
    record Wrong(int code, String reason) {}

    static Message of(InputStream body) {
        try (var parser = JSON.createParser(body)) {
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return none(
                        first == null ? PARSE_ERROR : INVALID_REQUEST, "A request holds one message, a JSON object.");
            }
            var message = new Members().read(parser);
            return parser.nextToken() == null ? message : none(PARSE_ERROR, "A request holds one message.");
        } catch (IOException notJson) {
            return none(PARSE_ERROR, "This is not JSON.");
        }
    }

    private static Message none(int code, String reason) {
        return new Message(Kind.NONE, null, null, new Wrong(code, reason));
    }

    /** The outermost members; of one that is there twice the last counts, as for the extension. */
    private static final class Members {
        private final Params params = new Params();
        private boolean version;
        private boolean answer;
        private JsonToken idToken;
        private Object id;
        private JsonToken methodToken;
        private String method;

        Message read(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                member(name, parser.nextToken(), parser);
                parser.skipChildren();
            }
            return message();
        }

        private void member(String name, JsonToken value, JsonParser parser) throws IOException {
            switch (name) {
                case "jsonrpc" -> version = value == JsonToken.VALUE_STRING && "2.0".equals(parser.getText());
                case "id" -> {
                    idToken = value;
                    id = value == JsonToken.VALUE_STRING
                            ? parser.getText()
                            : value == JsonToken.VALUE_NUMBER_INT ? parser.getNumberValue() : null;
                }
                case "method" -> {
                    methodToken = value;
                    method = value == JsonToken.VALUE_STRING ? parser.getText() : null;
                }
                case "params" -> params.read(value, parser);
                case "result", "error" -> answer = true;
                default -> {
                    // other members are nobody's business
                }
            }
        }

        private Message message() {
            if (!version) {
                return none(INVALID_REQUEST, "jsonrpc is \"2.0\".");
            }
            if (idToken != null && id == null) {
                return none(INVALID_REQUEST, "id is a text or a whole number.");
            }
            if (methodToken == null) {
                return id != null && answer
                        ? new Message(Kind.RESPONSE, null, null, null)
                        : none(INVALID_REQUEST, "A message has a method, or answers one.");
            }
            if (method == null) {
                return none(INVALID_REQUEST, "method is a text.");
            }
            return id == null
                    ? new Message(Kind.NOTIFICATION, null, method, null)
                    : new Message(Kind.REQUEST, id, method, params.wrongFor(method));
        }
    }
}
