package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;
import java.time.LocalDate;

/**
 * A message that came in.
 *
 * @param autoSubmitted value of the header Auto-Submitted, or null
 * @param precedence value of the header Precedence, or null
 * @param contentType value of the header Content-Type, or null
 * @param text plain text with quoted parts and signature still in it
 * @param receivedOn business date it arrived; "next June" counts from here
 * @param asked the slot that our last question asked for, so that a bare "120" can be understood; may be null
 * @param currency currency of an amount without a sign, ISO code; may be null
 */
public record ReceivedReply(
        String autoSubmitted,
        String precedence,
        String contentType,
        String subject,
        String text,
        LocalDate receivedOn,
        BriefSlot asked,
        String currency) {
    public ReceivedReply {
        subject = subject == null ? "" : subject;
        text = text == null ? "" : text;
    }

    public static ReceivedReply plain(String text, LocalDate receivedOn) {
        return new ReceivedReply(null, null, null, "", text, receivedOn, null, null);
    }
}
