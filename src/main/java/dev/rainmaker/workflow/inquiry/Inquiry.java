package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;

/**
 * An inquiry as people see it.
 *
 * @param source {@code inquiry:form}, or {@code inquiry:} and the domain of a directory
 * @param prospectId whose message it became; null while it waits, and when it was put aside
 * @param signs why it is suspected, as codes
 * @param name null once it is decided
 * @param email null once it is decided
 * @param text what was written, null once it is decided
 */
public record Inquiry(
        InquiryId id,
        InquiryStatus status,
        String source,
        ProspectId prospectId,
        List<String> signs,
        String name,
        String email,
        String text,
        Instant receivedAt) {}
