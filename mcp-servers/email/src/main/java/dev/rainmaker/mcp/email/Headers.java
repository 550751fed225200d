package dev.rainmaker.mcp.email;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers that a message carries beside sender, recipient and subject. */
public final class Headers {
    private Headers() {}

    /** Identity, thread (RFC 5322 §3.6.4), and the way to unsubscribe with one click (RFC 8058). */
    public static Map<String, String> of(OutgoingEmail email) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", email.messageId());
        if (email.inReplyTo() != null) {
            headers.put("In-Reply-To", email.inReplyTo());
        }
        if (!email.references().isEmpty()) {
            headers.put("References", String.join(" ", email.references()));
        }
        if (email.listUnsubscribeUrl() != null) {
            headers.put("List-Unsubscribe", "<" + email.listUnsubscribeUrl() + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}
