package dev.rainmaker.privacy;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/**
 * Somebody must not be contacted any more.
 *
 * @param addressIndex blind index of the address
 * @param prospectId the prospect that the suppression came from; null when it came from elsewhere
 */
public record SuppressionAdded(String suppressionId, String addressIndex, String prospectId, String reason)
        implements DomainEvent {
    @Override
    public String type() {
        return "suppression.added";
    }

    @Override
    public String topic() {
        return "suppressions";
    }

    @Override
    public String subject() {
        return suppressionId;
    }

    @Override
    public Map<String, String> facts() {
        return prospectId == null
                ? Map.of("reason", reason, "address", addressIndex)
                : Map.of("reason", reason, "address", addressIndex, "prospect", prospectId);
    }
}
