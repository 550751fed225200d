package dev.rainmaker.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.event.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said on the socket, as JSON. */
@ApplicationScoped
class Messages {
    /**
     * From the client: follow these topics and no others.
     *
     * @param afterSeq last sequence number that the client has seen; null for "from now on"
     */
    record Subscription(List<String> subscribe, Long afterSeq) {}

    /** Answer to a subscription: what is followed, and after which sequence number events come now. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Subscribed(@JsonInclude List<String> subscribed, List<String> refused, long seq) {}

    /** Something changed; facts hold ids. */
    record Changed(long seq, String topic, String type, String subject, Map<String, String> facts) {}

    /** The client's message was not understood; nothing changed. */
    record Misunderstood(String error) {}

    private final ObjectMapper json;

    Messages(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    Optional<Subscription> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, Subscription.class))
                    .filter(message -> message.subscribe() != null);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    String changed(StoredEvent event) {
        return write(new Changed(event.seq(), event.topic(), event.type(), event.subject(), event.facts()));
    }

    String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("messages are plain records", impossible);
        }
    }
}
