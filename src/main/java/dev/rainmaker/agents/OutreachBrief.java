package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.util.List;

/**
 * What a message may say. Nothing outside it may be claimed.
 *
 * @param eventType null when unknown
 * @param findings facts with ids; the message's personal claims point at them
 * @param template wording with {@code {{variables}}}, {@code {{variable|fallback}}} allowed
 * @param followUp 0 for the first message, 1 for the first follow-up and so on
 */
public record OutreachBrief(
        Company company,
        Recipient prospect,
        EventType eventType,
        List<Finding> findings,
        Template template,
        int followUp) {
    public OutreachBrief {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** Who gets the message. */
    public record Recipient(String name, ProspectType type, String company) {}

    /** A fact that may be used. */
    public record Finding(String id, String field, String value, String sourceUrl) {}

    /** Wording that a person keeps. */
    public record Template(String subject, String body) {}
}
