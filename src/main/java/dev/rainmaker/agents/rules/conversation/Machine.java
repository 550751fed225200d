package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells mail that a machine wrote from mail of a person, by headers first (RFC 3834, RFC 3464). */
public final class Machine {
    private static final Pattern BOUNCE = Pattern.compile(
            "(?i)undeliver(?:able|ed)|delivery (?:status notification|has failed|failure|failed|incomplete)|returned mail|mail delivery (?:subsystem|failed)|address not found|recipient address rejected|user unknown|mailbox (?:full|unavailable|does not exist)|could(?: not|n't) be delivered|550[ -]5\\.\\d\\.\\d");
    private static final Pattern AWAY = Pattern.compile(
            "(?i)out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|on (?:annual |parental |maternity |sick )?leave|(?:i am|i'm|i’m) (?:currently )?(?:away|on holiday|on vacation|travell?ing|not in the office|out of)|limited access to (?:e-?mail|my)|abwesenheit|nicht im büro|absence du bureau|fuera de la oficina|(?:will )?(?:be )?back (?:in the office )?on");

    private Machine() {}

    /** The intent of a machine's message, with the reason; empty for a person's. */
    public static Optional<Reading> read(ReceivedReply reply, String newText) {
        var content = lower(reply.contentType());
        var auto = lower(reply.autoSubmitted());
        var all = reply.subject() + "\n" + newText;
        if (content.contains("multipart/report")
                || content.contains("delivery-status")
                || BOUNCE.matcher(reply.subject()).find()) {
            return Optional.of(new Reading(ReplyIntent.BOUNCE, 0.98, "It is a delivery report."));
        }
        var byHeader = (!auto.isEmpty() && !auto.equals("no"))
                || lower(reply.precedence()).matches("auto_reply|bulk|junk|list");
        if (byHeader && BOUNCE.matcher(all).find()) {
            return Optional.of(new Reading(
                    ReplyIntent.BOUNCE, 0.95, "It is an automatic report that a message was not delivered."));
        }
        if (byHeader && (auto.startsWith("auto-replied") || AWAY.matcher(all).find())) {
            return Optional.of(
                    new Reading(ReplyIntent.OUT_OF_OFFICE, 0.97, "Its headers say that it is an automatic reply."));
        }
        if (byHeader) {
            return Optional.of(new Reading(ReplyIntent.UNCLEAR, 0.8, "A machine sent it; nobody wrote it."));
        }
        if (Pattern.compile(
                        "(?i)^(?:automatic reply|auto(?:matic)?[- ]?re(?:ply|sponse)|out of (?:the )?office|abwesend|abwesenheit)")
                .matcher(reply.subject().strip())
                .find()) {
            return Optional.of(
                    new Reading(ReplyIntent.OUT_OF_OFFICE, 0.95, "Its subject says that it is an automatic reply."));
        }
        if (newText.length() < 700 && BOUNCE.matcher(newText).find()) {
            return Optional.of(new Reading(ReplyIntent.BOUNCE, 0.8, "It reports that a message was not delivered."));
        }
        return Optional.empty();
    }

    private static String lower(String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    /** An intent with its reason. */
    public record Reading(ReplyIntent intent, double confidence, String reason) {}
}
